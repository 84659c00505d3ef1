import { clipped, medianOf, noiseOf, type SegmentNoise } from "./segment-noise.ts";
import { studentTQuantile } from "./student-t.ts";

/** A place in a series of runs where its level moved. */
export type ChangePoint = {
  /** The first run of the new level. */
  index: number;
  /** The run with which it was found: those after it did not matter. */
  foundAt: number;
};

/** So many runs back are looked at: a level that held for a hundred runs is known well enough. */
const reach = 100;
/** Fewer runs make no level. */
const leastBefore = 5;
const leastAfter = 3;
/** Of all places of a run together; so that a thousand runs at one level have about one false alarm in ten. */
const falseAlarm = 1.2e-5;

/**
 * Finds where the level of a series moved, as its runs come in one by one: what was found stands, and needs no later run.
 *
 * With every run, each place in the present segment is tried by the standardised difference of the means on its two sides,
 * and the largest is a change point when it passes a quantile of Student's t: the generalised likelihood ratio for a shift
 * of the mean (Hawkins, Qiu & Kang 2003, "The changepoint model for statistical process control"). Three things let it
 * hold on results of load tests: residuals are clipped, so that single outliers weigh little; the noise is pooled over the
 * last hundred runs, whatever their level, so that a short segment does not pass for a quiet one; and the correlation
 * of neighbouring runs widens the threshold.
 *
 * @param figures on a scale on which equal steps matter alike: logarithms of times and rates
 * @param least noise that the figures have at least, on that scale: of all of them, or of the present level at each
 */
export function findChangePoints(figures: Float64Array, least: number | Float64Array = 0.005): ChangePoint[] {
  return findFurther(figures, [], 0, least);
}

/**
 * Goes on where another walk ended: the change points found with the figures from `from` on, when `known` are those found
 * before. The same as a walk over all of them, as long as `needsEarlier` does not ask for more.
 */
export function findFurther(
  figures: Float64Array,
  known: readonly ChangePoint[],
  from: number,
  least: number | Float64Array = 0.005,
): ChangePoint[] {
  const found: ChangePoint[] = [];
  let start = 0;
  /** Residuals of earlier segments, the latest last. */
  let past = new Float64Array();
  const pass = ({ index, foundAt }: ChangePoint) => {
    const first = Math.max(start, foundAt - reach + 1);
    past = joined(past, residualsOf(figures.subarray(first, index))).slice(-reach);
    start = index;
  };
  for (const each of known) pass(each);
  for (let at = Math.max(from, leastBefore + leastAfter - 1); at < figures.length; at += 1) {
    const first = Math.max(start, at - reach + 1);
    const segment = figures.subarray(first, at + 1);
    if (segment.length < leastBefore + leastAfter) continue;
    const place = findPlace(segment, past, typeof least === "number" ? least : (least[at] ?? 0));
    if (place === null) continue;
    found.push({ index: first + place, foundAt: at });
    pass({ index: first + place, foundAt: at });
  }
  return found;
}

/**
 * Whether a walk that goes on from `from` needs figures before the first of those it has. `known`: the change points
 * among the figures at hand, found before `from`; `areAll`: there is none before the figures at hand.
 */
export function needsEarlier(known: readonly ChangePoint[], from: number, areAll: boolean): boolean {
  if (known.length === 0) return !areAll || from < reach - 1;
  let residuals = 0;
  for (let k = known.length - 1; k >= 0 && residuals < reach; k -= 1) {
    const { index, foundAt } = known[k] ?? { index: 0, foundAt: 0 };
    const first = Math.max(known[k - 1]?.index ?? Number.NEGATIVE_INFINITY, foundAt - reach + 1);
    if (first < 0) return true;
    residuals += index - first;
  }
  return residuals < reach && !areAll;
}

/** Where in a segment its level moved; null when it did not. */
function findPlace(segment: Float64Array, past: Float64Array, least: number): number | null {
  const present = residualsOf(segment);
  const older = Math.max(0, reach - present.length);
  const pooled = (residuals: Float64Array) => joined(older === 0 ? past.subarray(0, 0) : past.slice(-older), residuals);
  const { scale } = noiseOf(pooled(present), least);
  const { place, distance } = largestShift(present, { scale, correlation: 0 });
  const limit = threshold(older === 0 ? present.length : Math.min(reach, past.length + present.length));
  if (distance <= limit) return null;
  // A step makes neighbours alike: how far they are so by themselves is told by the residuals on both its sides.
  const sides = joined(residualsOf(segment.subarray(0, place)), residualsOf(segment.subarray(place)));
  const { correlation } = noiseOf(pooled(sides), least);
  const widened = largestShift(present, { scale, correlation });
  return widened.distance > limit ? widened.place : null;
}

/** The place on whose sides the means of the residuals differ most, and by how many standard errors. */
function largestShift(residuals: Float64Array, { scale, correlation }: SegmentNoise) {
  const count = residuals.length;
  const standard = residuals.map((residual) => clipped(residual / scale));
  const total = standard.reduce((sum, each) => sum + each, 0);
  const best = { place: 0, distance: 0 };
  let sumAfter = 0;
  for (let place = count - 1; place >= leastBefore; place -= 1) {
    sumAfter += standard[place] ?? 0;
    const after = count - place;
    if (after < leastAfter) continue;
    const shift = sumAfter / after - (total - sumAfter) / place;
    const error = Math.sqrt(1 / after + 1 / place) * widening(after, correlation);
    const distance = Math.abs(shift) / error;
    if (distance > best.distance) Object.assign(best, { place, distance });
  }
  return best;
}

/**
 * How much wider the mean of correlated runs scatters than that of independent ones: √((1 + φ) / (1 − φ)) for many of them
 * (Bayley & Hammersley 1946), less for a few.
 */
function widening(runs: number, correlation: number): number {
  const ofMany = Math.sqrt((1 + correlation) / (1 - correlation));
  return runs < 4 ? 1 + ((ofMany - 1) * runs) / 4 : ofMany;
}

const thresholds = new Map<number, number>();

function threshold(residuals: number): number {
  const degrees = Math.max(4, residuals - 2);
  const known = thresholds.get(degrees) ?? studentTQuantile(1 - falseAlarm, degrees);
  thresholds.set(degrees, known);
  return known;
}

function residualsOf(segment: Float64Array): Float64Array {
  const level = medianOf(segment);
  return segment.map((figure) => figure - level);
}

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
