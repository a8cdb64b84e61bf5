// The states that the popup can be brought into, one after the other.

/** What a popup shows of an article once this was done in it, besides what it shows by itself. */
export const DEEDS = {
  summary: () => undefined,
  "key-points": () => document.querySelector("[value=key-points]").click(),
  headline: () => document.querySelector("[value=headline]").click(),
  "sentence-pressed": () => {
    document.querySelector("[value=tldr]").click();
    document.querySelectorAll(".sentence")[1].click();
  },
  why: () => document.querySelectorAll(".why")[1].click(),
  "keyword-pressed": () => {
    document.querySelectorAll("#keyword-list button")[3].click();
    document.querySelector("#missing button").click();
    document.getElementById("keywords").scrollIntoView({ block: "center" });
  },
  coverage: () => scrollTo(0, document.documentElement.scrollHeight),
  "copy-menu": () => document.getElementById("copy").click(),
  "no-voice": () => {
    document.getElementById("copy-menu").hidePopover();
    document.getElementById("listen").click();
  },
  "focus-and-left-out": () => {
    document.getElementById("focus").click();
    document.querySelector(".why[aria-expanded=false]").click();
    [...document.querySelectorAll("#sentences .about:not([hidden]) button")].at(-1).click();
    document.getElementById("excluded").scrollIntoView({ block: "center" });
  },
};

/**
 * What the popup shows where the page answers otherwise: nothing at all, nonsense, from elsewhere, or with so much that
 * a worker is at it, which never comes to an end, or is given up.
 */
export const ANSWERS = {
  loading: () => new Promise(() => undefined),
  failed: () => Promise.resolve({ page: { blocks: [{ text: 3 }] } }),
  left: () => Promise.reject(new Error("The receiving end does not exist.")),
  working: longPage,
  cancelled: longPage,
};

/** A page that is long, and a worker that is never done with it. */
function longPage() {
  globalThis.Worker = class {
    postMessage({ id }) {
      setTimeout(() => this.onmessage({ data: { id, share: 0.4 } }));
    }
    terminate() {}
  };
  return Promise.resolve({ page: { blocks: [{ text: "A long page. ".repeat(5000) }] } });
}

/** Has the popup, in Chromium, get an answer of `ANSWERS` from the page, and waits until it shows that. */
export async function answerSo(popup, name, answer) {
  await popup.evaluate(`chrome.tabs.sendMessage = ${answer}`);
  // Nor does the injection bring a reading along.
  await popup.evaluate(() => (chrome.scripting.executeScript = () => Promise.resolve([{ result: null }])));
  await popup.evaluate(() => {
    for (const main of document.querySelectorAll("main")) main.hidden = main.id !== "loading";
    document.getElementById("refresh").click();
  });
  const isShown = (main) => !document.getElementById(main).hidden;
  if (name === "loading") {
    await popup.until(() => window.getComputedStyle(document.querySelector("#loading i")).opacity === "1");
  } else if (answer === longPage) {
    await popup.until(isShown, "working");
    if (name === "cancelled") await popup.press("#cancel");
  }
  if (name !== "loading" && name !== "working") await popup.until(isShown, "state");
}
