// What the draft says of the interface, of languages, and of how a summarizer comes to be. Each check has
// a `run`, which runs in the page, and what that gives as `expected`.

const OPERATIONS = { summarize: 1, summarizeStreaming: 1, measureInputUsage: 1, destroy: 0 };
const ATTRIBUTES = [
  "sharedContext",
  "type",
  "format",
  "length",
  "preference",
  "expectedInputLanguages",
  "expectedContextLanguages",
  "outputLanguage",
  "inputQuota",
];
const MEMBER = { enumerable: true, configurable: true };
const REJECTED = ["rejects", "TypeError"];
const THROWN = ["throws", "TypeError"];

const DEFAULTS = {
  sharedContext: "",
  type: "key-points",
  format: "markdown",
  length: "short",
  preference: "auto",
  expectedInputLanguages: null,
  expectedContextLanguages: null,
  outputLanguage: null,
};

export const INTERFACE = {
  "the interface object": {
    run: () => [
      S.name,
      S.length,
      Object.getOwnPropertyDescriptor(S, "prototype").writable,
      S.prototype.constructor === S,
    ],
    expected: ["Summarizer", 0, false, true],
  },
  "its members can be enumerated, in no other way than a browser's": {
    run: () => {
      const members = Object.getOwnPropertyDescriptors(S.prototype);
      delete members.constructor;
      const flags = (descriptor) => {
        const { enumerable, configurable, writable, get, set, value } = descriptor;
        const common = { enumerable, configurable };
        return get
          ? { ...common, get: get.name, set }
          : { ...common, writable, name: value.name, length: value.length };
      };
      const described = Object.entries(members).map(([name, descriptor]) => [name, flags(descriptor)]);
      return Object.fromEntries(
        described.map(([name, { set, ...rest }]) => [name, { ...rest, isReadOnly: set === undefined }]),
      );
    },
    expected: Object.fromEntries([
      ...Object.entries(OPERATIONS).map(([name, length]) => [
        name,
        { ...MEMBER, writable: true, name, length, isReadOnly: true },
      ]),
      ...ATTRIBUTES.map((name) => [name, { ...MEMBER, get: `get ${name}`, isReadOnly: true }]),
    ]),
  },
  "its static members": {
    run: () =>
      ["create", "availability"].map((name) => {
        const { value, ...flags } = Object.getOwnPropertyDescriptor(S, name);
        return [value.name, value.length, flags];
      }),
    expected: ["create", "availability"].map((name) => [name, 0, { ...MEMBER, writable: true }]),
  },
  "its tag": {
    run: () => {
      const { value, ...flags } = Object.getOwnPropertyDescriptor(S.prototype, Symbol.toStringTag);
      return [value, flags];
    },
    expected: ["Summarizer", { writable: false, enumerable: false, configurable: true }],
  },
  "nobody constructs one": {
    run: () =>
      Promise.all([told(() => new S()), told(() => S()), told(() => Reflect.construct(S, [], Object))]),
    expected: [THROWN, THROWN, THROWN],
  },
  "static members ask for no receiver": {
    run: async () => {
      const { create, availability } = S;
      return [await told(create()), await told(availability())];
    },
    expected: [
      ["resolves", "[object Summarizer]"],
      ["resolves", "available"],
    ],
  },
  "a summarizer is of its interface": {
    run: async () => {
      const summarizer = await S.create();
      return [
        summarizer instanceof S,
        Object.getPrototypeOf(summarizer) === S.prototype,
        Object.keys(summarizer),
      ];
    },
    expected: [true, true, []],
  },
  "attributes of something else throw": {
    run: async () => {
      const getters = Object.values(Object.getOwnPropertyDescriptors(S.prototype)).filter(({ get }) => get);
      const outcomes = await Promise.all(
        getters.flatMap(({ get }) => [{}, S.prototype, undefined].map((self) => told(() => get.call(self)))),
      );
      return [...new Set(outcomes.map(String))];
    },
    expected: ["throws,TypeError"],
  },
  "operations of something else throw, or reject": {
    run: () => {
      const { summarize, measureInputUsage, summarizeStreaming, destroy } = S.prototype;
      const calls = [summarize, measureInputUsage, summarizeStreaming, destroy];
      return Promise.all(calls.map((operation) => told(() => operation.call({}, "text"))));
    },
    expected: [REJECTED, REJECTED, THROWN, THROWN],
  },
  "an argument is required": {
    run: async () => {
      const summarizer = await S.create();
      return [
        await told(() => summarizer.summarize()),
        await told(() => summarizer.measureInputUsage()),
        await told(() => summarizer.summarizeStreaming()),
        await told(() => summarizer.measureInputUsage(undefined)),
      ];
    },
    expected: [REJECTED, REJECTED, THROWN, ["resolves", 9]],
  },
  "an input becomes a string": {
    run: async () => {
      const summarizer = await S.create({ type: "tldr" });
      return Promise.all([
        told(summarizer.summarize(42)),
        told(summarizer.summarize(null)),
        told(summarizer.summarize({ toString: () => "Rain fell." })),
        told(() => summarizer.summarize(Symbol("no"))),
        told(() => summarizer.summarizeStreaming(Symbol("no"))),
        told(() =>
          summarizer.summarize({
            toString: () => {
              throw "mine";
            },
          }),
        ),
      ]);
    },
    expected: [
      ["resolves", "42"],
      ["resolves", "null"],
      ["resolves", "Rain fell."],
      REJECTED,
      THROWN,
      ["rejects", "reason mine"],
    ],
  },
  "attributes that were not given have their defaults": {
    run: async () => {
      const summarizer = await S.create();
      const { inputQuota, ...attributes } = Object.fromEntries(
        Object.entries(Object.getOwnPropertyDescriptors(S.prototype))
          .filter(([, { get }]) => get)
          .map(([name]) => [name, summarizer[name]]),
      );
      return [attributes, inputQuota > 0 && Number.isFinite(inputQuota)];
    },
    expected: [DEFAULTS, true],
  },
  "attributes are what was given": {
    run: async () => {
      const options = {
        sharedContext: "for sailors",
        type: "teaser",
        format: "plain-text",
        length: "long",
        preference: "speed",
        expectedInputLanguages: ["fr", "de"],
        expectedContextLanguages: ["ja"],
        outputLanguage: "de",
      };
      const summarizer = await S.create(options);
      return Object.keys(options).every((name) => String(summarizer[name]) === String(options[name]));
    },
    expected: true,
  },
  "every value of an enumeration is taken": {
    run: async () => {
      const values = {
        type: ["tldr", "teaser", "key-points", "headline"],
        format: ["plain-text", "markdown"],
        length: ["short", "medium", "long"],
        preference: ["auto", "speed", "capability"],
      };
      const made = Object.entries(values).flatMap(([name, values]) =>
        values.map(async (value) => [
          (await S.create({ [name]: value }))[name] === value,
          await S.availability({ [name]: value }),
        ]),
      );
      return [...new Set((await Promise.all(made)).map(String))];
    },
    expected: ["true,available"],
  },
  "lists of languages are frozen, and the same at every look": {
    run: async () => {
      const summarizer = await S.create({ expectedInputLanguages: ["en"], expectedContextLanguages: ["en"] });
      return ["expectedInputLanguages", "expectedContextLanguages"].map((name) => [
        Array.isArray(summarizer[name]),
        Object.isFrozen(summarizer[name]),
        summarizer[name] === summarizer[name],
      ]);
    },
    expected: [
      [true, true, true],
      [true, true, true],
    ],
  },
  "attributes cannot be set": {
    run: async () => {
      "use strict";
      const summarizer = await S.create();
      return told(() => {
        summarizer.type = "tldr";
      });
    },
    expected: THROWN,
  },
};

export const LANGUAGES = {
  "tags become canonical, and the languages that serve them": {
    run: async () => {
      const served = async (tags) =>
        (await S.create({ expectedInputLanguages: tags })).expectedInputLanguages;
      return Promise.all(
        [
          ["EN"],
          ["en-GB"],
          ["EN-lATN-gb-u-ca-gregory"],
          ["en-x-private"],
          ["iw"],
          ["zh-Hant-TW"],
          ["cmn"],
          ["nb-NO"],
          ["nn"],
          ["bs"],
          ["sr-Latn-RS"],
          ["sr-Cyrl"],
          ["es-419"],
          ["en-GB", "en-US", "en", "fr"],
          [],
        ].map(served),
      );
    },
    expected: [
      ["en"],
      ["en"],
      ["en"],
      ["en"],
      ["he"],
      ["zh"],
      ["zh"],
      ["no"],
      ["no"],
      ["hr"],
      ["sr-Latn"],
      ["sr"],
      ["es"],
      ["en", "fr"],
      null,
    ],
  },
  "the other languages do, too": {
    run: async () => {
      const made = await S.create({
        expectedContextLanguages: new Set(["de-AT", "de-CH"]),
        outputLanguage: "PT-br",
      });
      return [made.expectedContextLanguages, made.outputLanguage];
    },
    expected: [["de"], "pt"],
  },
  "what is no tag is refused": {
    run: async () => {
      const tags = [
        "",
        "e",
        "Latn",
        "11",
        "en_GB",
        "en-Lat",
        "en-A999",
        "en-abc-invalid",
        "english language",
        "en-",
      ];
      const outcomes = tags.flatMap((tag) =>
        [
          { expectedInputLanguages: ["en", tag] },
          { expectedContextLanguages: [tag] },
          { outputLanguage: tag },
        ].flatMap((options) => [told(() => S.create(options)), told(() => S.availability(options))]),
      );
      return [...new Set((await Promise.all(outcomes)).map(String))];
    },
    expected: ["rejects,RangeError"],
  },
  "a language without data is not available": {
    run: () => {
      const asked = [
        { expectedInputLanguages: ["zu"] },
        { expectedInputLanguages: ["en", "zu-ZA"] },
        { expectedContextLanguages: ["zu"] },
        { outputLanguage: "zu" },
        { expectedInputLanguages: ["jp"] },
        { expectedInputLanguages: ["tlh"] },
        { expectedInputLanguages: ["en-GB"], expectedContextLanguages: ["en"], outputLanguage: "en" },
        { expectedInputLanguages: [] },
        undefined,
        null,
      ];
      return Promise.all(asked.map((options) => S.availability(options)));
    },
    expected: [...Array(6).fill("unavailable"), ...Array(4).fill("available")],
  },
};

const CORE_ORDER = [
  "expectedContextLanguages",
  "expectedInputLanguages",
  "format",
  "length",
  "outputLanguage",
  "preference",
  "type",
];

export const CREATION = {
  "members of create()'s options are read in their order": {
    run: async () => {
      const read = [];
      const get = (_, name) => void read.push(name);
      await S.create(new Proxy({}, { get }));
      return read;
    },
    expected: [...CORE_ORDER, "monitor", "sharedContext", "signal"],
  },
  "members of availability()'s options are read in their order": {
    run: async () => {
      const read = [];
      await S.availability(new Proxy({}, { get: (_, name) => void read.push(name) }));
      return read;
    },
    expected: CORE_ORDER,
  },
  "members of summarize()'s options are read in their order, after the input": {
    run: async () => {
      const read = [];
      const summarizer = await S.create();
      const options = new Proxy({}, { get: (_, name) => void read.push(name) });
      const input = { toString: () => `${read.push("input")}` };
      await summarizer.summarize(input, options);
      await summarizer.measureInputUsage(input, options);
      await chunksOf(summarizer.summarizeStreaming(input, options));
      return read;
    },
    expected: Array(3).fill(["input", "context", "signal"]).flat(),
  },
  "each member is converted before the next is read": {
    run: async () => {
      const read = [];
      const options = {
        get type() {
          return void read.push("type");
        },
        get length() {
          read.push("length");
          return "endless";
        },
        get format() {
          read.push("format");
          return { toString: () => `${read.push("converted") && "markdown"}` };
        },
      };
      return [await told(() => S.create(options)), read];
    },
    expected: [REJECTED, ["format", "converted", "length"]],
  },
  "what a getter throws is the reason": {
    run: () =>
      Promise.all(
        ["type", "signal", "monitor", "sharedContext"].map((name) =>
          told(() =>
            S.create(
              Object.defineProperty({}, name, {
                get() {
                  throw name;
                },
              }),
            ),
          ),
        ),
      ),
    expected: ["type", "signal", "monitor", "sharedContext"].map((name) => ["rejects", `reason ${name}`]),
  },
  "options of the wrong kind are refused": {
    run: async () => {
      const wrong = [
        5,
        "text",
        true,
        Symbol("no"),
        { type: "tl;dr" },
        { type: "" },
        { type: null },
        { type: "TLDR" },
        { format: "html" },
        { length: "endless" },
        { preference: "quality" },
        { expectedInputLanguages: "en" },
        { expectedInputLanguages: null },
        { expectedInputLanguages: {} },
        { expectedInputLanguages: [Symbol("no")] },
        { expectedContextLanguages: 5 },
        { outputLanguage: Symbol("no") },
      ];
      const createOnly = [
        { signal: {} },
        { signal: null },
        { signal: new AbortController() },
        { signal: Object.create(AbortSignal.prototype) },
        { monitor: {} },
        { monitor: null },
        { monitor: "m" },
        { sharedContext: Symbol("no") },
      ];
      const outcomes = [...wrong, ...createOnly].map((options) => told(() => S.create(options)));
      outcomes.push(...wrong.map((options) => told(() => S.availability(options))));
      outcomes.push(...createOnly.map((options) => told(() => S.availability(options))));
      const names = (await Promise.all(outcomes)).map(String);
      const count = wrong.length * 2 + createOnly.length;
      return [[...new Set(names.slice(0, count))], [...new Set(names.slice(count))]];
    },
    expected: [["rejects,TypeError"], ["resolves,available"]],
  },
  "options of a call of the wrong kind are refused": {
    run: async () => {
      const summarizer = await S.create();
      const wrong = [5, "text", { signal: {} }, { signal: null }, { context: Symbol("no") }];
      const outcomes = await Promise.all(
        wrong.flatMap((options) => [
          told(() => summarizer.summarize(text, options)),
          told(() => summarizer.measureInputUsage(text, options)),
          told(() => summarizer.summarizeStreaming(text, options)),
        ]),
      );
      return [...new Set(outcomes.map(String))];
    },
    expected: ["rejects,TypeError", "throws,TypeError"],
  },
  "nothing in the place of options is none": {
    run: async () => {
      const summarizer = await S.create(null);
      const whole = await summarizer.summarize(text);
      return [
        whole === (await summarizer.summarize(text, null)),
        whole === (await summarizer.summarize(text, undefined)),
        whole === (await summarizer.summarize(text, () => {})),
        (await S.create({ sharedContext: null })).sharedContext,
        (await S.create({ sharedContext: undefined, type: undefined, signal: undefined, monitor: undefined }))
          .type,
      ];
    },
    expected: [true, true, true, "null", "key-points"],
  },
  "what lies on the prototype of all objects is no option": {
    run: async () => {
      Object.prototype.type = "nonsense";
      try {
        return [await told(() => S.create()), await told(() => S.create({}))];
      } finally {
        delete Object.prototype.type;
      }
    },
    expected: [["resolves", "[object Summarizer]"], REJECTED],
  },
  "of several faults the first in the draft's order is told": {
    run: async () => {
      let calls = 0;
      const signal = AbortSignal.abort("aborted");
      const monitor = () => {
        calls++;
        throw "monitor";
      };
      const outputLanguage = "zu";
      const outcomes = [
        await told(() =>
          S.create({ type: "x", expectedInputLanguages: ["x_x"], signal, monitor, outputLanguage }),
        ),
        await told(() => S.create({ expectedInputLanguages: ["x_x"], signal, monitor, outputLanguage })),
        await told(() => S.create({ signal, monitor, outputLanguage })),
      ];
      const before = calls;
      outcomes.push(await told(() => S.create({ monitor, outputLanguage })));
      outcomes.push(await told(() => S.create({ outputLanguage })));
      return [outcomes, before, calls];
    },
    expected: [
      [
        REJECTED,
        ["rejects", "RangeError"],
        ["rejects", "reason aborted"],
        ["rejects", "reason monitor"],
        ["rejects", "DOMException NotSupportedError"],
      ],
      0,
      1,
    ],
  },
  "one language that is not served is told even to who aborts": {
    run: async () => {
      const controller = new AbortController();
      const outcome = told(() => S.create({ outputLanguage: "zu", signal: controller.signal }));
      controller.abort("too late");
      return outcome;
    },
    expected: ["rejects", "DOMException NotSupportedError"],
  },
  "many at a time": {
    run: async () => {
      const made = await Promise.all(Array.from({ length: 20 }, () => S.create()));
      return [new Set(made).size, made.every((one) => one instanceof S)];
    },
    expected: [20, true],
  },
};

export const MONITOR = {
  "a monitor hears of 0, then of 1, each in a task of its own, and then the promise resolves": {
    run: async () => {
      const heard = [];
      let isCreated = false;
      // A task that comes between is seen between.
      const tick = () => {
        heard.push("task");
        if (!isCreated) setTimeout(tick, 0);
      };
      await S.create({
        monitor(monitor) {
          monitor.addEventListener("downloadprogress", (event) => {
            heard.push(event.loaded);
            Promise.resolve().then(() => heard.push("microtask"));
          });
        },
      });
      isCreated = true;
      heard.push("created");
      tick();
      await later();
      return heard.filter((one) => one !== "task");
    },
    expected: [0, "microtask", 1, "microtask", "created"],
  },
  "an event is of its kind": {
    run: async () => {
      const [event] = await new Promise((resolve) =>
        S.create({
          monitor: (monitor) => monitor.addEventListener("downloadprogress", (event) => resolve([event])),
        }),
      );
      const { type, lengthComputable, loaded, total, bubbles, cancelable } = event;
      return [event instanceof ProgressEvent, { type, lengthComputable, loaded, total, bubbles, cancelable }];
    },
    expected: [
      true,
      {
        type: "downloadprogress",
        lengthComputable: true,
        loaded: 0,
        total: 1,
        bubbles: false,
        cancelable: false,
      },
    ],
  },
  "it is called once, at once, on nothing, and what it gives does not matter": {
    run: async () => {
      const calls = [];
      const promise = S.create({
        monitor() {
          "use strict";
          const [given] = arguments;
          calls.push([this === undefined, arguments.length, Object.prototype.toString.call(given)]);
          return Promise.reject(new Error("never mind")).catch(() => "never mind");
        },
      });
      const before = calls.length;
      await promise;
      return [before, calls];
    },
    expected: [1, [[true, 1, "[object CreateMonitor]"]]],
  },
  "a monitor is an event target of its own interface": {
    run: async () => {
      let monitor;
      await S.create({ monitor: (given) => void (monitor = given) });
      const { constructor } = monitor;
      const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(
        constructor.prototype,
        "ondownloadprogress",
      );
      return [
        monitor instanceof EventTarget,
        constructor.name,
        constructor.length,
        await told(() => new constructor()),
        [get.name, set.name, enumerable, configurable],
        await told(() => get.call(new EventTarget())),
        await told(() => set.call(new EventTarget(), null)),
        Object.keys(monitor),
      ];
    },
    expected: [
      true,
      "CreateMonitor",
      0,
      THROWN,
      ["get ondownloadprogress", "set ondownloadprogress", true, true],
      THROWN,
      THROWN,
      [],
    ],
  },
  "a handler keeps the place among the listeners that it was first given": {
    run: async () => {
      const heard = [];
      await S.create({
        monitor(monitor) {
          const add = (name) => monitor.addEventListener("downloadprogress", () => heard.push(name));
          add("first");
          monitor.ondownloadprogress = () => heard.push("replaced");
          add("last");
          monitor.ondownloadprogress = function (event) {
            heard.push(this === monitor && event.currentTarget === monitor && "handler");
          };
        },
      });
      return heard;
    },
    expected: ["first", "handler", "last", "first", "handler", "last"],
  },
  "a handler that was removed loses its place": {
    run: async () => {
      const heard = [];
      await S.create({
        monitor(monitor) {
          monitor.ondownloadprogress = () => heard.push("gone");
          monitor.ondownloadprogress = null;
          monitor.addEventListener("downloadprogress", () => heard.push("listener"), { once: true });
          monitor.ondownloadprogress = () => heard.push("handler");
        },
      });
      return heard;
    },
    expected: ["listener", "handler", "handler"],
  },
  "a handler is an object, or nothing": {
    run: async () => {
      const seen = [];
      await S.create({
        monitor(monitor) {
          seen.push(monitor.ondownloadprogress);
          for (const given of [5, "text", {}, undefined, () => {}, null]) {
            monitor.ondownloadprogress = given;
            seen.push(typeof monitor.ondownloadprogress, monitor.ondownloadprogress === given);
          }
          monitor.ondownloadprogress = {};
        },
      });
      return seen;
    },
    expected: [
      null,
      ...[
        "object",
        false,
        "object",
        false,
        "object",
        true,
        "object",
        false,
        "function",
        true,
        "object",
        true,
      ],
    ],
  },
  "a listener that throws, or stops the event, stops nothing else": {
    run: async () => {
      const heard = [];
      const onerror = (event) => event.preventDefault();
      addEventListener("error", onerror);
      const outcome = await told(
        S.create({
          monitor(monitor) {
            monitor.addEventListener("downloadprogress", (event) => {
              heard.push(event.loaded);
              event.stopImmediatePropagation();
              throw new Error("mine");
            });
            monitor.addEventListener("downloadprogress", () => heard.push("never"));
          },
        }),
      );
      removeEventListener("error", onerror);
      return [outcome, heard];
    },
    expected: [
      ["resolves", "[object Summarizer]"],
      [0, 1],
    ],
  },
};
