import { numberText } from "#lib/shared/number-text.ts";
import { medianOf } from "./segment-noise.ts";
import { warmUpEnd } from "./warm-up.ts";

/** What is known of a run over time. Null or NaN: a bucket without a value; a list is null where the file does not tell it. */
export type SteadySeries = {
  bucketMs: number;
  durationMs: number;
  counts: readonly number[];
  users: readonly (number | null)[] | null;
  /** The mean response time of each bucket. */
  meanMs: readonly (number | null)[] | null;
};

/** What ramp-up, warm-up and cool-down leave, in whole buckets: `[fromMs, toMs)` after the start. */
export type SteadyPart = { kind: "part"; fromMs: number; toMs: number };

/** `all`: there is nothing to leave out. `none`: a steady state was never reached, which is a result, or cannot be told. */
export type Steady = SteadyPart | { kind: "all" | "none"; reason: string };

/** Begins what is said of a run that never settled. */
export const neverSteady = "The run never reached a steady state";

export const steadyAllAlong = "The run was steady from its first moment to its last, so nothing is left out.";

const fewestBuckets = 10;
/** A steady part that is less of the run than this is none. */
const leastShare = 0.3;
const leastBuckets = 5;
/** Within 5 % of the plateau counts as on it. */
const onPlateau = 0.95;
/** Of a rate: it scatters, and sinks when the system slows down, which is no cool-down. */
const rateFallen = 0.7;
const longestFall = 0.2;

/**
 * Finds the part of a run without ramp-up, warm-up and cool-down. Users tell the plateau where the file knows them, else
 * the rate of requests does; what is left at the start where responses are slower than later, as while caches fill, goes too
 * (`warmUpEnd`). What gets slower later stays: that is what the test is for.
 */
export function findSteadyPart(series: SteadySeries): Steady {
  const buckets = wholeBuckets(series);
  if (buckets < fewestBuckets) return { kind: "none", reason: tooShort(buckets) };
  const level = series.users ? knownLevel(series.users.slice(0, buckets)) : null;
  const plateau = level ? plateauOf(level) : ratePlateau(series.counts.slice(0, buckets));
  if ("reason" in plateau) return { kind: "none", reason: plateau.reason };
  const { last } = plateau;
  const means = (series.meanMs ?? []).slice(plateau.first, last + 1);
  const first = plateau.first + warmUpEnd(means.map((mean) => mean ?? Number.NaN));
  if (!isEnough(last + 1 - first, buckets))
    return { kind: "none", reason: tooLittle("response times", last + 1 - first, buckets) };
  // Up to the very end where nothing is left out there: the last bucket is a part of one.
  const toMs = last === buckets - 1 ? series.durationMs : (last + 1) * series.bucketMs;
  if (first === 0 && toMs === series.durationMs) return { kind: "all", reason: steadyAllAlong };
  return { kind: "part", fromMs: first * series.bucketMs, toMs };
}

/** Without the last bucket where the run fills only a part of it. */
function wholeBuckets({ counts, durationMs, bucketMs }: SteadySeries): number {
  return Math.min(counts.length, Math.max(1, Math.floor(durationMs / bucketMs)));
}

type Plateau = { first: number; last: number } | { reason: string };

/** Null where most buckets tell no users: then they are no plan. */
function knownLevel(users: readonly (number | null)[]): number[] | null {
  const known = users.filter((count) => count !== null && count > 0).length;
  if (known < users.length / 2) return null;
  let last = 0;
  return users.map((count) => {
    last = count === null || Number.isNaN(count) ? last : count;
    return last;
  });
}

function plateauOf(users: readonly number[]): Plateau {
  const peak = Math.max(...users);
  const isOn = (count: number) => count >= onPlateau * peak;
  const [first, last] = [users.findIndex(isOn), users.findLastIndex(isOn)];
  if (isEnough(last + 1 - first, users.length)) return { first, last };
  if (last === users.length - 1)
    return { reason: `${neverSteady}: users rose to the end, and reached ${numberText(peak)} only there.` };
  return { reason: tooLittle(`${numberText(peak)} users`, last + 1 - first, users.length) };
}

/**
 * The level is the median of the middle half; before the end that of a late quarter, since a system may have slowed down by then. A
 * fall that lasts longer than a fifth of the run is no cool-down.
 */
function ratePlateau(counts: readonly number[]): Plateau {
  const smooth = counts.map((_, k) => medianOf(Float64Array.from(counts.slice(Math.max(0, k - 1), k + 2))));
  const quarter = Math.floor(counts.length / 4);
  const level = medianOf(Float64Array.from(smooth.slice(quarter, counts.length - quarter)));
  if (!(level > 0)) return { reason: "The requests are too few to tell a steady part." };
  const late = medianOf(
    Float64Array.from(smooth.slice(Math.floor(0.6 * counts.length), Math.ceil(0.85 * counts.length))),
  );
  const chance = 3 * scatterOf(counts);
  const first = smooth.findIndex((count) => count >= Math.min(onPlateau * level, level - chance));
  const end = smooth.findLastIndex((count) => count >= rateFallen * late);
  const last = counts.length - 1 - end > longestFall * counts.length ? counts.length - 1 : end;
  const isRising = first > counts.length / 4;
  if (isRising) return { reason: `${neverSteady}: requests a second rose through the run.` };
  return { first, last };
}

/** The standard deviation of one figure, from the differences of neighbours: a trend does not widen it. */
function scatterOf(counts: readonly number[]): number {
  const steps = counts.slice(1).map((count, k) => Math.abs(count - (counts[k] ?? 0)));
  return (1.4826 / Math.SQRT2) * medianOf(Float64Array.from(steps));
}

function isEnough(kept: number, buckets: number): boolean {
  return kept >= leastBuckets && kept >= leastShare * buckets;
}

function tooShort(buckets: number): string {
  return `The run is too short to tell ramp-up from the rest: ${numberText(buckets)} ${buckets === 1 ? "bucket" : "buckets"} of time.`;
}

function tooLittle(what: string, kept: number, buckets: number): string {
  return `${neverSteady}: ${what} kept their level for ${numberText((100 * kept) / buckets)} % of it only.`;
}
