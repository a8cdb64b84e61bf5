/**
 * Sentences are joined where their similarity is above this: at 0 nearly all are, by words that are
 * everywhere, and at 1 none; Erkan and Radev found 0.1 the best of those that they tried.
 */
const THRESHOLD = 0.1;

/**
 * How often a walk goes on to a sentence that is joined, rather than to any: at 0 all sentences are worth
 * the same, at 1 the walk may never settle. The value is that of the article, and of PageRank.
 */
const DAMPING = 0.85;

/** The scores are done when a round moves no more than this between the sentences together. */
const TOLERANCE = 1e-6;

/** Each round leaves at most `DAMPING` of what the last one moved, which is 2 at most: 90 are enough. */
const MOST_ROUNDS = 100;

/**
 * The LexRank scores of sentences, each given as a list of its words; they add up to 1.
 *
 * It is the LexRank with a threshold of Erkan and Radev, “LexRank: Graph-based Lexical Centrality as Salience
 * in Text Summarization” (Journal of Artificial Intelligence Research 22, 2004): a graph that joins each
 * sentence to itself and to those whose idf-modified cosine with it is above 0.1, and the share of time that a
 * random walk on it spends at each, damped by 0.85. The article itself is the collection that tells how rare a
 * word is: `ln(sentences / sentences that have it)`.
 *
 * The time grows with the square of the number of sentences: a pair costs what its common words do.
 */
export function lexRank(sentences: readonly (readonly string[])[]): Float64Array {
  const neighbours = neighboursOf(sentences);
  const count = sentences.length;
  let scores = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = new Float64Array(count).fill((1 - DAMPING) / count);
    for (const [sentence, joined] of neighbours.entries()) {
      const share = (DAMPING * (scores[sentence] ?? 0)) / joined.length;
      for (const other of joined) next[other] = (next[other] ?? 0) + share;
    }
    const moved = next.reduce((sum, score, sentence) => sum + Math.abs(score - (scores[sentence] ?? 0)), 0);
    scores = next;
    if (moved <= TOLERANCE) break;
  }
  return scores;
}

/** The sentences that each is joined to, itself included. */
function neighboursOf(sentences: readonly (readonly string[])[]): number[][] {
  const neighbours = sentences.map((_, sentence) => [sentence]);
  const postings = new Map<string, [sentence: number, weight: number][]>();
  for (const [sentence, words] of sentences.entries()) {
    for (const [word, frequency] of frequencies(words)) {
      const found = postings.get(word);
      if (found) found.push([sentence, frequency]);
      else postings.set(word, [[sentence, frequency]]);
    }
  }
  const vectors = sentences.map(() => new Map<string, number>());
  const squares = new Float64Array(sentences.length);
  for (const [word, found] of postings) {
    const idf = Math.log(sentences.length / found.length);
    for (const posting of found) {
      const [sentence, frequency] = posting;
      posting[1] = frequency * idf;
      squares[sentence] = (squares[sentence] ?? 0) + posting[1] ** 2;
      vectors[sentence]?.set(word, posting[1]);
    }
  }
  for (const [sentence, weights] of vectors.entries()) {
    const dots = new Float64Array(sentence);
    for (const [word, weight] of weights) {
      for (const [other, otherWeight] of postings.get(word) ?? []) {
        if (other >= sentence) break;
        dots[other] = (dots[other] ?? 0) + weight * otherWeight;
      }
    }
    for (const [other, dot] of dots.entries()) {
      if (dot <= THRESHOLD * Math.sqrt((squares[sentence] ?? 0) * (squares[other] ?? 0))) continue;
      neighbours[sentence]?.push(other);
      neighbours[other]?.push(sentence);
    }
  }
  return neighbours;
}

function frequencies(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
