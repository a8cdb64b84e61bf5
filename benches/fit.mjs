// How cost grows with size: the power law `cost = factor × size ^ exponent` that lies closest to what was measured.

/**
 * Fits a power law to points `[size, cost]` by least squares on the logarithms, so that each counts by its
 * ratio to the law, the small ones as much as the large ones. An exponent of 1 is cost in proportion to size.
 */
export function powerLaw(points) {
  const logarithms = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const meanSize = mean(logarithms.map(([size]) => size));
  const meanCost = mean(logarithms.map(([, cost]) => cost));
  let covariance = 0;
  let variance = 0;
  for (const [size, cost] of logarithms) {
    covariance += (size - meanSize) * (cost - meanCost);
    variance += (size - meanSize) ** 2;
  }
  const exponent = covariance / variance;
  return { exponent, factor: Math.exp(meanCost - exponent * meanSize) };
}

/** Below so many words, what any text costs weighs more than what its words do. */
const LEAST = 1000;

/** The exponent by which cost grows with the number of words, by points `[words, cost]`; `undefined` if they are too few. */
export function growth(points) {
  const counting = points.filter(([words]) => words >= LEAST);
  return counting.length > 1 ? powerLaw(counting).exponent : undefined;
}

/** What the law says that a size costs. */
export function costOf({ exponent, factor }, size) {
  return factor * size ** exponent;
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
