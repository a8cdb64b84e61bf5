import axe from "axe-core";

/** What axe finds against a page, a line for each rule; the debugger puts it there, past every policy. */
export async function violations(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}
