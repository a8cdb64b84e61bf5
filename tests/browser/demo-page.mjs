// The demo page as a test drives it: by the keys, clicks and pastes of a reader.

// Chromium reports what a content security policy keeps out of a document that is only parsed.
// That is the policy at work upon what was pasted; the page itself has nothing of the kind.
const KEPT_OUT = /^(Applying inline style|Executing inline event handler|Setting the document's base URI)/;

/** In milliseconds; the longest that a test waits for is ten megabytes, some seconds on a slow machine. */
const LONGEST_WAIT = 30_000;

/** A tab with the demo page in it, and the errors that it has reported. */
export class DemoPage {
  constructor(tab) {
    this.tab = tab;
    this.errors = [];
    tab.on("pageerror", (error) => this.errors.push(String(error)));
    tab.on("console", (message) => {
      const isNoise = KEPT_OUT.test(message.text());
      if (["error", "assert"].includes(message.type()) && !isNoise) this.errors.push(message.text());
    });
  }

  /** Opens the page in a new tab; `before` runs in it before any script of the page. */
  static async open(browser, address, { width = 1280, height = 800, dark = false, before } = {}) {
    const tab = await browser.newPage();
    const demo = new DemoPage(tab);
    tab.setDefaultTimeout(LONGEST_WAIT);
    await tab.setViewport({ width, height });
    if (before) await tab.evaluateOnNewDocument(before);
    await tab.goto(address);
    if (dark) await tab.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    await demo.settled();
    return demo;
  }

  /** Waits until an article, or a message in its stead, is shown. */
  async settled() {
    await this.tab.waitForFunction(() => {
      const columns = document.querySelector("#columns");
      const message = document.querySelector("#message");
      const isBusy = document.querySelector("main").hasAttribute("aria-busy");
      return !isBusy && (!columns.hidden || message.textContent !== "");
    });
  }

  /** Waits until `predicate`, given `argument`, holds in the page. */
  async until(predicate, argument) {
    await this.tab.waitForFunction(predicate, {}, argument);
    await this.settled();
  }

  /** Picks the sample in `file`, and waits for its article. */
  async pick(file) {
    await this.tab.evaluate((file) => {
      const input = document.querySelector(`.choice input[value="${file}"]`);
      if (input.checked) return;
      // Leave a trace that only a new drawing removes.
      document.querySelector("#article").append(Object.assign(document.createElement("i"), { id: "old" }));
      input.click();
    }, file);
    await this.until(() => !document.querySelector("#old"));
  }

  /** Opens the box for a text of one's own. */
  async openBox() {
    // Not by the mouse, which misses what a smooth scroll is moving.
    await this.tab.$eval(".own-choice input", (input) => input.click());
    await this.tab.waitForSelector("#own:not([hidden])");
    await this.untilMessageSays("Paste an article");
  }

  /**
   * Pastes as the browser does: the event first, and then, unless the page takes the paste over,
   * the text into the box. `LONE_SURROGATE` in the text becomes one, which no protocol would carry.
   */
  async paste(text, html = "") {
    await this.tab.evaluate(
      (text, html, placeholder) => {
        const data = { "text/plain": text.replaceAll(placeholder, "\ud800"), "text/html": html };
        const box = document.querySelector("#text");
        const event = new Event("paste", { bubbles: true, cancelable: true });
        Object.defineProperty(event, "clipboardData", { value: { getData: (type) => data[type] ?? "" } });
        if (!box.dispatchEvent(event)) return;
        box.value = data["text/plain"];
        box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
      },
      text,
      html,
      LONE_SURROGATE,
    );
  }

  /** Waits until the article holds `text`. */
  async untilArticleSays(text) {
    await this.until((text) => document.querySelector("#article").textContent.includes(text), text);
  }

  /** Waits for a message with `words` in it. */
  async untilMessageSays(words) {
    await this.until((words) => document.querySelector("#message").textContent.includes(words), words);
  }

  /** The sentences of the summary. */
  sentences() {
    return this.tab.$$eval("#sentences button", (buttons) => buttons.map((button) => button.textContent));
  }

  /** The article's marked sentences, each whole, in page order; `mark` is `"is-taken"` or `"is-shown"`. */
  marked(mark) {
    return this.tab.$$eval(`#article .${mark}`, (spans) => {
      const texts = new Map();
      for (const { dataset, textContent } of spans) {
        texts.set(dataset.sentence, (texts.get(dataset.sentence) ?? "") + textContent);
      }
      return [...texts.values()];
    });
  }

  /** Waits until the sentence at `index` is lit in the article, alone and whole, and is on the screen. */
  async untilLit(index) {
    await this.tab.waitForFunction(
      (index) => {
        const sentence = document.querySelectorAll("#sentences button")[index].textContent;
        const spans = [...document.querySelectorAll("#article .is-shown")];
        if (spans.map((span) => span.textContent).join("") !== sentence) return false;
        const range = document.createRange();
        range.setStartBefore(spans[0]);
        range.setEndAfter(spans.at(-1));
        const { top, bottom, height } = range.getBoundingClientRect();
        return height > 0 && top >= 0 && bottom <= innerHeight;
      },
      {},
      index,
    );
  }

  /** Looks at the article in another way: `"read"`, `"compare"` or `"how"`; waits until that is shown. */
  async look(view) {
    const part = { read: "#article .sentence", compare: "#comparison .side", how: "#pictures .picture > *" }[
      view
    ];
    await this.tab.$eval(`#views [value="${view}"]`, (input) => input.click());
    await this.tab.waitForFunction(
      (part) => {
        // While one view fades into the other, the page hears no mouse.
        const fading = document
          .getAnimations()
          .some(({ effect }) => effect?.pseudoElement?.includes("view-transition"));
        return !fading && document.querySelector(part)?.checkVisibility();
      },
      {},
      part,
    );
  }

  /** Waits for a line about what came in, with `words` in it. */
  async untilNoticeSays(words) {
    await this.until((words) => document.querySelector("#notice").textContent.includes(words), words);
  }
}

/** Stands for a lone surrogate in a text to paste. */
export const LONE_SURROGATE = "⟨lone⟩";

/** A note to paste. */
export const BRIDGE = [
  "The city closed the old bridge on Monday after engineers found cracks in two of its piers.",
  "Traffic is led over the new bridge, two kilometres downstream.",
  "The repair of the old bridge will take a year and cost nine million euros, the engineers say.",
  "Shopkeepers near the bridge fear for their trade.",
].join(" ");
