/** How many pixels of a page, as painted, have a colour: red, green and blue, 0 to 255 each. */
export async function countPixels(page, colour) {
  const picture = await page.screenshot({ encoding: "base64" });
  // Decoded in the page, since another tab would close the popup.
  return page.evaluate(
    async (base64, [red, green, blue]) => {
      const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) count++;
      }
      return count;
    },
    picture,
    colour,
  );
}
