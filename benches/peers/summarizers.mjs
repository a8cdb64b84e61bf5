// Summarizers of npm, as their documentation calls them: for each a function that loads it and gives one from a text
// to a summary. They are old, and each knows English.
//
// Others do not run as they are published: `node-summary` asks for a Babel that is not there, `textrank` names
// a file that it lacks, and TextRank by `node-summarizer` ends in an error of its own.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** So many sentences is each asked for. */
export const SENTENCES = 3;

/** The damping factor of the documentation of ts-textrank. */
const DAMPING = 0.85;

export const SUMMARIZERS = {
  lexrank() {
    const { summarize } = require("lexrank");
    return (text) =>
      new Promise((resolve, reject) =>
        summarize(text, SENTENCES, (error, sentences) => (error ? reject(error) : resolve(sentences))),
      );
  },

  async "lexrank.js"() {
    const { default: rank } = await import("lexrank.js");
    // It gives the weight of each sentence, and leaves the choice to its caller.
    return (text) => {
      const sentences = rank(text).flat();
      return sentences.sort((a, b) => b.weight - a.weight).slice(0, SENTENCES);
    };
  },

  "node-summarizer"() {
    const { SummarizerManager } = require("node-summarizer");
    return (text) => new SummarizerManager(text, SENTENCES).getSummaryByFrequency().summary;
  },

  sum() {
    const sum = require("sum");
    return (text) => sum({ corpus: text, nSentences: SENTENCES }).sentences;
  },

  "text-summarization"() {
    const summarize = require("text-summarization");
    return async (text) => (await summarize({ text, numSentences: SENTENCES })).extractive;
  },

  "ts-textrank"() {
    const {
      AbsoluteSummarizerConfig,
      DefaultTextParser,
      NullLogger,
      SorensenDiceSimilarity,
      Summarizer,
    } = require("ts-textrank");
    return (text) => {
      const similarity = new SorensenDiceSimilarity();
      const order = Summarizer.SORT_OCCURENCE;
      const parser = new DefaultTextParser();
      const config = new AbsoluteSummarizerConfig(SENTENCES, similarity, parser, DAMPING, order);
      return new Summarizer(config, new NullLogger()).summarize(text, "en");
    };
  },
};
