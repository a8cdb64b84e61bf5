// What the draft says of documents that are not active, and of realms. Each check has a `run`, which runs
// in the page, and what that gives as `expected`.

const INACTIVE = ["rejects", "DOMException InvalidStateError"];

export const FRAMES = {
  "a frame that was removed creates nothing": {
    run: async () => {
      const child = await frame();
      const realm = child.contentWindow;
      const { Summarizer, DOMException, Error, RangeError, TypeError } = realm;
      child.remove();
      const kept = { DOMException, Error, RangeError, TypeError };
      return [
        await told(() => Summarizer.create(), kept),
        await told(() => Summarizer.availability(), kept),
        // Before the tag, the signal and the monitor; after the conversion.
        await told(
          () => Summarizer.create({ outputLanguage: "x_x", signal: AbortSignal.abort("mine") }),
          kept,
        ),
        await told(() => Summarizer.create({ type: "x" }), kept),
      ];
    },
    expected: [INACTIVE, INACTIVE, INACTIVE, ["rejects", "TypeError"]],
  },
  "a frame that was removed summarizes nothing": {
    run: async () => {
      const child = await frame();
      const { DOMException, Error, TypeError, Summarizer } = child.contentWindow;
      const kept = { DOMException, Error, TypeError };
      const summarizer = await Summarizer.create();
      child.remove();
      return [
        await told(() => summarizer.summarize(text), kept),
        await told(() => summarizer.measureInputUsage(text), kept),
        await told(() => summarizer.summarizeStreaming(text), kept),
        await told(() => summarizer.summarize(text, { signal: AbortSignal.abort("mine") }), kept),
        await told(() => summarizer.summarize(), kept),
        summarizer.type,
        await told(() => summarizer.destroy(), kept),
      ];
    },
    expected: [
      INACTIVE,
      INACTIVE,
      ["throws", "DOMException InvalidStateError"],
      INACTIVE,
      ["rejects", "TypeError"],
      "key-points",
      ["resolves", "undefined"],
    ],
  },
  "nor does a frame inside of one that was removed, or has gone on": {
    run: async () => {
      const outcomes = [];
      for (const leave of [(outer) => outer.remove(), (outer) => (outer.src = "/bare")]) {
        const outer = await frame();
        const inner = outer.contentDocument.createElement("iframe");
        // By another address, as a page is not loaded inside of itself.
        inner.src = "/classic?x-frame=inner";
        await new Promise((resolve) => {
          inner.onload = resolve;
          outer.contentDocument.body.append(inner);
        });
        const { Summarizer, DOMException, Error } = inner.contentWindow;
        outcomes.push(await told(Summarizer.availability()));
        const left = new Promise((resolve) => (outer.onload = resolve));
        leave(outer);
        if (outer.isConnected) await left;
        outcomes.push(await told(() => Summarizer.create(), { DOMException, Error }));
        outer.remove();
      }
      return outcomes;
    },
    expected: [["resolves", "available"], INACTIVE, ["resolves", "available"], INACTIVE],
  },
  "nor does a page that its frame has left": {
    run: async () => {
      const outcomes = [];
      for (const next of ["/bare", "data:text/html,another origin"]) {
        const child = await frame();
        const { Summarizer, DOMException, Error } = child.contentWindow;
        await new Promise((resolve) => {
          child.onload = resolve;
          child.src = next;
        });
        outcomes.push(await told(() => Summarizer.create(), { DOMException, Error }));
        child.remove();
      }
      return outcomes;
    },
    expected: [INACTIVE, INACTIVE],
  },
  "a window that goes on to another page stays in use": {
    run: async () => {
      const script = await (await fetch("/pkg/dist/polyfill.global.js")).text();
      const child = document.body.appendChild(document.createElement("iframe"));
      const element = child.contentDocument.createElement("script");
      element.textContent = script;
      child.contentDocument.head.append(element);
      const { SummarizerPolyfill } = child.contentWindow;
      const answers = [await told(SummarizerPolyfill.availability())];
      await new Promise((resolve) => {
        child.onload = resolve;
        child.src = "/bare";
      });
      // Browsers may keep the window of the empty page that a frame begins with.
      const kept = child.contentWindow.SummarizerPolyfill;
      answers.push(kept ? await told(kept.availability()) : [...answers[0]]);
      child.remove();
      return answers;
    },
    expected: [
      ["resolves", "available"],
      ["resolves", "available"],
    ],
  },
  "a frame may be removed at any moment": {
    run: async () => {
      const errors = [];
      const onerror = ({ message, reason }) => errors.push(String(message ?? reason));
      addEventListener("error", onerror);
      addEventListener("unhandledrejection", onerror);
      const creating = await frame();
      void creating.contentWindow.Summarizer.create();
      creating.remove();
      const summarizing = await frame();
      const summarizer = await summarizing.contentWindow.Summarizer.create();
      void summarizer.summarize(text);
      void summarizer.summarizeStreaming(text);
      summarizing.remove();
      await later();
      removeEventListener("error", onerror);
      removeEventListener("unhandledrejection", onerror);
      return [errors, (await told(S.create()))[0]];
    },
    expected: [[], "resolves"],
  },
  "errors are those of the summarizer's realm": {
    run: async () => {
      const child = await frame();
      const realm = child.contentWindow;
      const { Summarizer } = realm;
      const summarizer = await Summarizer.create();
      const controller = new AbortController();
      const aborted = told(summarizer.summarize(text, { signal: controller.signal }));
      controller.abort();
      const outcomes = [
        await told(() => Summarizer.create({ type: "x" }), realm),
        await told(() => Summarizer.create({ outputLanguage: "x_x" }), realm),
        await told(() => Summarizer.create({ outputLanguage: "zu" }), realm),
        await told(() => new Summarizer(), realm),
        // Its signal's own, which is the caller's.
        await aborted,
        summarizer.measureInputUsage("") instanceof realm.Promise,
        summarizer.summarizeStreaming("") instanceof realm.ReadableStream,
        (await Summarizer.create({ expectedInputLanguages: ["en"] })).expectedInputLanguages instanceof
          realm.Array,
      ];
      await summarizer.summarize("");
      summarizer.destroy();
      outcomes.push(await told(() => summarizer.summarize(text), realm));
      child.remove();
      return outcomes;
    },
    expected: [
      ["rejects", "TypeError"],
      ["rejects", "RangeError"],
      ["rejects", "DOMException NotSupportedError"],
      ["throws", "TypeError"],
      ["rejects", "DOMException AbortError"],
      true,
      true,
      true,
      ["rejects", "DOMException AbortError"],
    ],
  },
  "options, lists, signals and functions of another realm are taken": {
    run: async () => {
      const child = await frame("/bare");
      const realm = child.contentWindow;
      const options = new realm.Object();
      const controller = new realm.AbortController();
      options.expectedInputLanguages = realm.Array.of("en-GB");
      options.signal = controller.signal;
      options.monitor = realm.Array.prototype.keys.bind(realm.Array.of());
      const summarizer = await S.create(options);
      const running = summarizer.summarize(text);
      controller.abort("mine");
      const outcome = [summarizer.expectedInputLanguages, await told(running)];
      child.remove();
      return outcome;
    },
    expected: [["en"], ["rejects", "reason mine"]],
  },
};
