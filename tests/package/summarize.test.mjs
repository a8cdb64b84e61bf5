// The package's promises, kept by the Wasm that ships.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  analyze,
  analyzeDocument,
  analyzePage,
  createBackground,
  extract,
  keywords,
  load,
  readPage,
  readText,
  summarize,
  summarizeDocument,
  summarizePage,
  take,
} from "nutgraf";

const TEXT = `The bridge is closed

The city closed the old bridge on Monday, after engineers found cracks in two of its piers. It was raining. \
About 9.5 thousand drivers cross the bridge every day, the city says.

“We could not wait,” the engineer in charge said. The repair of the bridge will take the city a year and cost \
12 million.`;

const assertSlices = (text, summary) => {
  for (const { start, end, text: sentence } of summary.all) assert.equal(text.slice(start, end), sentence);
};

test("offsets are UTF-16 units into the very text that was given", async (t) => {
  const cases = {
    "astral characters": "𝄞 Music 🎼 is here. 👩‍👩‍👧 A family 🇫🇷 came. 𠮷野家は店です。",
    "combining marks": "Cafe\u0301 noir est bon. E\u0301te\u0301 comme hiver. Z\u0335\u0321a\u0335lgo text.",
    "right to left": "أغلقت المدينة الجسر القديم. هل سيعود؟ قال المهندس إن الإصلاح يستغرق سنة.",
    CRLF: "One line here.\r\nAnother one there.\r\n\r\nA new paragraph.\r\nAnd its end.",
    NUL: "Before\0 the zero. After\0\0 it. \0",
    "lone surrogates": "A lone \ud800 high. A lone \udc00 low one. \udfff",
    "byte order mark": "\ufeffFirst sentence. Second sentence.",
    "white space of all kinds": " \u00a0\u2003Wide start. \u2028Next line.\u2029Next paragraph.\u3000",
  };
  for (const [name, text] of Object.entries(cases)) {
    await t.test(name, () => {
      const summary = summarize(text, { sentences: 2 });
      assert.ok(summary.all.length >= 2);
      assertSlices(text, summary);
    });
  }
});

test("a summary holds to its length", () => {
  assert.equal(summarize(TEXT, { sentences: 2 }).sentences.length, 2);
  const words = (summary) => summary.sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  assert.ok(words(summarize(TEXT, { words: 20 })) <= 20);
  const total = summarize(TEXT).all.reduce((sum, sentence) => sum + sentence.words, 0);
  assert.ok(words(summarize(TEXT, { ratio: 0.4 })) <= 0.4 * total);
  assert.equal(summarize(TEXT, { ratio: 1 }).sentences.length, summarize(TEXT).all.length);
  assert.equal(summarize(TEXT, { sentences: 1e300 }).sentences.length, summarize(TEXT).all.length);
});

test("a budget of characters is that of the text, of seconds that of its language", () => {
  for (const kind of ["tldr", "key-points", "teaser"]) {
    for (let characters = 1; characters < TEXT.length; characters += 7) {
      assert.ok(summarize(TEXT, { kind, characters }).text.length <= characters);
    }
  }
  const words = ({ sentences }) => sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  for (const seconds of [2, 5, 9.5, Number.POSITIVE_INFINITY]) {
    assert.ok(words(summarize(TEXT, { seconds })) / 238 <= seconds / 60);
  }
});

test("each kind has its text and its lengths", () => {
  const lengths = (kind) =>
    ["short", "medium", "long"].map((length) => summarize(TEXT, { kind, length }).sentences.length);
  assert.deepEqual(lengths("tldr"), [1, 3, 5]);
  assert.deepEqual(lengths("teaser"), [1, 3, 5]);
  assert.deepEqual(lengths("key-points"), [3, 5, 5]);
  assert.equal(summarize(TEXT).kind, "tldr");
  const points = summarize(TEXT, { kind: "key-points" });
  assert.equal(points.text, points.sentences.map(({ text }) => `* ${text}`).join("\n"));
});

test("a headline says where it stands", () => {
  const text =
    "𝄞 Music first (loud).\n\nThe city closed the old bridge on Monday, after engineers found cracks.";
  const { headline } = summarize(text, { kind: "headline", words: 8, language: "en" });
  assert.equal(headline.text, text.slice(headline.start, headline.end));
  const given = summarize(TEXT, { kind: "headline", title: "Why the old bridge is closed" });
  assert.deepEqual(given.headline, {
    text: "Why the old bridge is closed",
    source: "title",
    block: null,
    start: 0,
    end: 28,
    cut: false,
  });
  assert.equal(given.text, given.headline.text);
  const none = summarize(TEXT, { kind: "headline", words: 1 });
  assert.deepEqual([none.headline, none.text, none.emptiness], [null, "", "budget-too-small"]);
  assert.equal(summarize(TEXT).headline, null);
});

test("what suits no extract says so", () => {
  assert.equal(summarize(TEXT).limit, null);
  assert.equal(summarize("It rained. It stopped.").limit, "too-short");
  assert.equal(summarize("").limit, null);
});

test("take gives any other length, the longer containing the shorter", () => {
  const summary = summarize(TEXT, { sentences: 1 });
  for (let count = 0; count <= summary.all.length; count++) {
    const taken = take(summary, count);
    assert.equal(taken.length, count);
    if (count > 0) {
      assert.deepEqual(summarize(TEXT, { sentences: count }).sentences, taken);
      for (const sentence of take(summary, count - 1)) assert.ok(taken.includes(sentence));
    }
  }
});

test("the text joins the sentences, a line for each block", () => {
  const { text, sentences } = summarize(TEXT, { ratio: 1 });
  assert.equal(
    text.replaceAll(/\s/g, ""),
    sentences
      .map((sentence) => sentence.text)
      .join("")
      .replaceAll(/\s/g, ""),
  );
  assert.equal(text.split("\n").length, new Set(sentences.map((sentence) => sentence.block)).size);
});

test("parts of a score add up", () => {
  for (const { score } of summarize(TEXT, { title: "The bridge" }).all) {
    const { total, ...parts } = score;
    const sum = Object.values(parts).reduce((left, right) => left + right);
    assert.equal(sum, total);
  }
});

test("a wrong argument is a typed error that names it", async (t) => {
  const cases = [
    ["an unknown option", { sentence: 3 }, TypeError, "sentence"],
    ["no whole number", { sentences: 2.5 }, RangeError, "sentences"],
    ["none", { sentences: 0 }, RangeError, "sentences"],
    ["not a number", { words: Number.NaN }, RangeError, "words"],
    ["no number", { words: "20" }, TypeError, "words"],
    ["null", { words: null }, TypeError, "words"],
    ["a ratio of nothing", { ratio: 0 }, RangeError, "ratio"],
    ["a ratio beyond all", { ratio: 1.01 }, RangeError, "ratio"],
    ["no kind", { kind: "poem" }, RangeError, "kind"],
    ["no string for a kind", { kind: 1 }, TypeError, "kind"],
    ["no preset", { length: "tiny" }, RangeError, "length"],
    ["no characters", { characters: 0 }, RangeError, "characters"],
    ["no time", { seconds: 0 }, RangeError, "seconds"],
    ["time that is no number", { seconds: Number.NaN }, RangeError, "seconds"],
    ["a preset and a budget", { length: "short", words: 20 }, TypeError, "words"],
    ["two lengths", { sentences: 3, ratio: 0.2 }, TypeError, "ratio"],
    ["no string", { title: 7 }, TypeError, "title"],
    ["no language tag", { language: "français!" }, RangeError, "language"],
    ["no signal", { signal: {} }, TypeError, "signal"],
    ["no listener", { onProgress: "yes" }, TypeError, "onProgress"],
    ["no object", 3, TypeError, "options"],
    ["null for options", null, TypeError, "options"],
    ["a list", [], TypeError, "options"],
  ];
  for (const [name, options, kind, argument] of cases) {
    await t.test(name, () => {
      assert.throws(
        () => summarize(TEXT, options),
        (error) => error instanceof kind && error.argument === argument && error.message.includes(argument),
      );
    });
  }
  await t.test("no text", () => {
    for (const text of [undefined, null, 7, {}]) {
      assert.throws(() => summarize(text), { name: "TypeError", argument: "text" });
      assert.throws(() => readText(text), { name: "TypeError", argument: "text" });
    }
  });
  await t.test("no page", () => {
    for (const page of [undefined, null, {}, { metadata: {}, containers: [], blocks: [{}] }]) {
      assert.throws(() => summarizePage(page), { name: "TypeError", argument: "page" });
      assert.throws(() => extract(page), { name: "TypeError", argument: "page" });
    }
  });
  await t.test("no document", () => {
    for (const document of [undefined, null, {}, "<p>"]) {
      assert.throws(() => summarizeDocument(document), { name: "TypeError", argument: "document" });
      assert.throws(() => readPage(document), { name: "TypeError", argument: "document" });
    }
  });
});

test("an option that is undefined was not given", () => {
  assert.deepEqual(
    summarize(TEXT, { sentences: undefined, words: 30, title: undefined }),
    summarize(TEXT, { words: 30 }),
  );
});

test("an aborted signal throws its reason", () => {
  const reason = new Error("changed my mind");
  assert.throws(() => summarize(TEXT, { signal: AbortSignal.abort(reason) }), reason);
  assert.equal(summarize(TEXT, { sentences: 1, signal: new AbortController().signal }).sentences.length, 1);
});

test("who listens hears how far an analysis has come, and changes nothing", () => {
  const long = `${TEXT}\n\n`.repeat(200);
  const page = readText(long);
  for (const [given, engine] of [
    [long, summarize],
    [page, summarizePage],
    [page, (page, options) => analyzePage(page, options).summarize(options)],
    [long, (text, options) => ({ keywords: keywords(text, options) })],
  ]) {
    const shares = [0];
    const summary = engine(given, { sentences: 2, onProgress: (share) => shares.push(share) });
    assert.ok(shares.length > 20 && shares.length <= 101, `${shares.length} shares`);
    for (const [index, share] of shares.slice(1).entries()) assert.ok(share > shares[index], `${shares}`);
    assert.equal(shares.at(-1), 1);
    const { text, ...expected } = summarize(long, { sentences: 2 });
    const words = (keywords) => keywords.map(({ text }) => text);
    assert.deepEqual(words(summary.keywords), words(expected.keywords));
    assert.equal(summary.text ?? text, text);
  }
});

test("a listener that asks the engine something, or throws, disturbs no analysis", (t) => {
  const expected = summarize(TEXT);
  const told = [];
  const asking = summarize(TEXT, { onProgress: () => told.push(summarize(TEXT).text) });
  assert.deepEqual(asking, expected);
  assert.deepEqual(new Set(told), new Set([expected.text]));
  const reports = [];
  t.mock.method(globalThis, "queueMicrotask", (report) => reports.push(report));
  let calls = 0;
  const throwing = summarize(TEXT, {
    onProgress: () => {
      if (calls++ === 0) throw new Error("of the listener");
    },
  });
  assert.deepEqual(throwing, expected);
  assert.ok(calls > 1);
  assert.equal(reports.length, 1);
  assert.throws(reports[0], /of the listener/);
});

test("nothing to summarize gives an empty summary with the reason", () => {
  const cases = [
    ["", {}, "no-text"],
    [" \n\t\u00a0", {}, "no-text"],
    ["Seven words are more than only two.", { words: 2 }, "budget-too-small"],
  ];
  for (const [text, options, emptiness] of cases) {
    const summary = summarize(text, options);
    assert.deepEqual([summary.sentences, summary.text, summary.emptiness], [[], "", emptiness]);
  }
});

test("the language comes with how likely it is", () => {
  const sure = summarize(TEXT, { language: "fr" });
  assert.equal(sure.language, "en");
  assert.ok(sure.languageConfidence > 0.9 && sure.languageConfidence <= 1);
  const unknown = summarize("12:30 – 14:00");
  assert.deepEqual([unknown.language, unknown.languageConfidence], ["und", 0]);
  const declared = summarize("12:30 – 14:00", { language: "fr" });
  assert.equal(declared.language, "fr");
  assert.ok(declared.languageConfidence < 0.5);
});

test("rubbish is survived", () => {
  let state = 1;
  const noise = Array.from({ length: 1 << 20 }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return String.fromCharCode(state >>> 15);
  }).join("");
  assertSlices(noise, summarize(noise));
});

test("ten megabytes are summarized", () => {
  const text = `${TEXT}\n\n`.repeat(Math.ceil(1e7 / TEXT.length));
  const { all, sentences } = summarize(text, { sentences: 3 });
  assert.ok(all.length > 100_000);
  assert.equal(sentences.length, 3);
});

test("text and page give the same sentences", () => {
  const fromText = summarize(TEXT, { sentences: 2 });
  const page = readText(TEXT);
  const fromPage = summarizePage(page, { sentences: 2 });
  assert.equal(fromPage.text, fromText.text);
  for (const { block, start, end, text } of fromPage.sentences) {
    assert.equal(page.blocks[block].text.slice(start, end), text);
  }
});

test("a page's sentences are slices of its blocks, lone surrogates and all", () => {
  const page = readText("A lone one here. And the next.");
  page.blocks[0].text = "A lone \ud800 here. And the \udc00 next.";
  const { all } = summarizePage(page);
  assert.equal(all.length, 2);
  for (const { block, start, end, text } of all)
    assert.equal(page.blocks[block].text.slice(start, end), text);
});

test("loading is done once and gives the same functions", async () => {
  assert.equal(load(), load());
  const engine = await load();
  assert.equal(engine.summarize(TEXT).text, summarize(TEXT).text);
});

test("an analysis gives what summarize gives, as often as it is asked", () => {
  const options = { sentences: 2, focus: "drivers", exclude: ["raining", 0], kind: "key-points" };
  const analysis = analyze(TEXT);
  assert.deepEqual(analysis.summarize(options), summarize(TEXT, options));
  assert.deepEqual(analysis.summarize(), summarize(TEXT));
  const page = readText(TEXT);
  assert.deepEqual(analyzePage(page).summarize(options), summarizePage(page, options));
});

test("a reader steers the summary", () => {
  const analysis = analyze(TEXT, { title: "The bridge is closed" });
  const one = (options) => analysis.summarize({ sentences: 1, ...options }).sentences.map(({ text }) => text);
  assert.match(one({ focus: ["drivers"] })[0], /drivers cross/);
  assert.match(one({ require: "12 million" })[0], /12 million/);
  const [best] = analysis.summarize({ sentences: 1 }).sentences;
  const index = analysis.summarize().all.findIndex(({ start }) => start === best.start);
  assert.notDeepEqual(one({ exclude: index }), [best.text]);
  assert.deepEqual(one({ require: index, exclude: index }).includes(best.text), false);
});

test("a summary says what it covers and what comes next", () => {
  const short = summarize(TEXT, { sentences: 1 });
  const long = summarize(TEXT, { sentences: 2 });
  assert.ok(
    0 < short.coverage.share && short.coverage.share < long.coverage.share && long.coverage.share < 1,
  );
  assert.ok(long.sentences.some(({ start }) => start === short.all[short.coverage.next].start));
  for (const missing of short.coverage.missing)
    assert.ok(short.keywords.some(({ text }) => text === missing));
  assert.equal(summarize(TEXT, { ratio: 1 }).coverage.next, null);
});

test("a sentence tells its heaviest terms", () => {
  const analysis = analyze(TEXT);
  const { all } = analysis.summarize();
  const terms = analysis.terms(all.findIndex(({ text }) => text.includes("drivers")));
  assert.ok(terms.some(({ text }) => text === "drivers"));
  assert.ok(Math.abs(terms.reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-9);
  assert.deepEqual(analysis.terms(99), []);
});

test("an analysis tells what is covered by ever more sentences", () => {
  const analysis = analyze(TEXT);
  const { all, sentences, coverage } = analysis.summarize({ sentences: 2 });
  const indexIn = ({ rank }) => all.findIndex((one) => one.rank === rank);
  const [first, both, nothingMore] = analysis.coverage([...sentences.map(indexIn), 99]);
  assert.ok(0 < first && first < both);
  assert.ok(Math.abs(both - coverage.share) < 1e-9);
  assert.equal(nothingMore, both);
  assert.deepEqual(analysis.coverage([Number.NaN, -1, 0.5]).length, 3);
  for (const wrong of [undefined, null, 1, "01", {}]) {
    assert.throws(() => analysis.coverage(wrong), { name: "TypeError", argument: "sentences" });
  }
});

test("an article against a background has what is new in it", () => {
  const known = analyze("The city closed the old bridge on Monday. Engineers had found cracks in its piers.");
  const read =
    "On Monday the city closed the old bridge. Engineers found cracks in its piers. A ferry carries the pupils.";
  const analysis = analyze(read);
  const background = createBackground();
  assert.deepEqual(analysis.novelty(background), {
    share: 1,
    sentences: [1, 1, 1],
    additions: analysis.novelty(background).additions,
    comparedWith: 0,
  });
  background.add(known);
  background.add(analysis);
  const { share, sentences, additions, comparedWith } = analysis.novelty(background);
  assert.deepEqual([sentences, additions, comparedWith], [[0, 0, 1], [2], 1]);
  assert.ok(0 < share && share < 1);
  background.add(analyze(read));
  assert.equal(analysis.novelty(background).share, 0);
  background.remove(known);
  assert.equal(analysis.novelty(background).comparedWith, 1);
});

test("a wrong focus, requirement or exclusion is named", () => {
  for (const [name, value, type] of [
    ["focus", 3, TypeError],
    ["focus", [null], TypeError],
    ["require", {}, TypeError],
    ["require", -1, RangeError],
    ["exclude", [0.5], RangeError],
  ]) {
    assert.throws(
      () => summarize(TEXT, { [name]: value }),
      (error) => error instanceof type && error.argument === name,
      name,
    );
  }
  assert.throws(() => analyze(3), TypeError);
  assert.throws(() => analyzeDocument({}), TypeError);
});

test("take leaves out what is not fit to be quoted", () => {
  const text = `${TEXT}\n\nRead also: how the bridge was built in 1891`;
  const summary = summarize(text, { sentences: 1 });
  assert.ok(take(summary, 99).every(({ unfit }) => unfit === null));
  assert.deepEqual(take(summary, 1), summary.sentences);
  assert.deepEqual(take(summary, 0), []);
});
