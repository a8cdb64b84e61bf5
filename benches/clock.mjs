// How long calls take, in Node and in browsers alike.

/** A round lasts so long at least, in milliseconds: the clock of Firefox tells whole ones alone. */
const ROUND = 40;

/**
 * So long are calls made before any counts, in milliseconds: compilers make code better that is warm. After 300, Firefox
 * has on two cores at times not yet made all of the Wasm better, and tells half as much again.
 */
const WARM_UP = 1000;

/** More time than this, in milliseconds, no candidate gets but for the first call: slow ones have fewer rounds. */
const MOST = 2500;

/** What is measured: it makes so many calls, and says how many milliseconds they took. */
export function timed(call) {
  return async (repeats) => {
    const start = performance.now();
    for (let done = 0; done < repeats; done++) {
      const result = call();
      if (result instanceof Promise) await result;
    }
    return performance.now() - start;
  };
}

/**
 * How long one call of each candidate takes, in milliseconds: the median of its rounds. The candidates take
 * turns, so that what else the machine does falls on all of them alike. One whose first call takes as long as
 * all of its rounds may has no other.
 */
export async function timeInTurn(candidates, { rounds = 9 } = {}) {
  const plans = [];
  for (const candidate of candidates) plans.push(await planFor(candidate, rounds));
  for (let round = 0; round < rounds; round++) {
    for (const { candidate, repeats, rounds: own, times } of plans) {
      if (round < own) times.push((await candidate(repeats)) / repeats);
    }
  }
  return plans.map(({ times }) => median(times));
}

async function planFor(candidate, rounds) {
  let repeats = 1;
  let time = await candidate(repeats);
  if (time >= MOST) return { candidate, repeats, rounds: 0, times: [time] };
  for (let spent = time; spent < WARM_UP; spent += time) {
    repeats *= 2;
    time = await candidate(repeats);
  }
  const once = time / repeats;
  repeats = Math.max(1, Math.ceil(ROUND / once));
  return { candidate, repeats, rounds: clamp(Math.floor(MOST / (once * repeats)), 1, rounds), times: [] };
}

/** The one in the middle; of an even number the higher of the two. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

function clamp(value, least, most) {
  return Math.min(most, Math.max(least, value));
}
