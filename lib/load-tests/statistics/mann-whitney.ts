import { midranks } from "./midranks.ts";
import { normalBelow } from "./normal-distribution.ts";

/** What is asked of the first sample against the second. */
export type Alternative = "two-sided" | "greater" | "less";

export type MannWhitney = {
  /** How many pairs the first sample's figure is the greater in; an equal pair counts half. */
  u: number;
  /** U by the number of pairs: the chance that a figure of the first is greater than one of the second. */
  share: number;
  pValue: number;
  /** `exact`: by all ways to divide the figures, with their ties as they are; `normal`: with corrections for ties and steps. */
  method: "exact" | "normal";
};

export type MannWhitneyOptions = {
  alternative?: Alternative;
  /** Whichever is not asked for depends on the sizes: exact up to `mostExact` pairs. */
  method?: "exact" | "normal";
};

/** So many pairs are counted out exactly: 30 figures against 30 take a few ms. */
export const mostExact = 900;

/**
 * Whether one sample tends to be greater than another (Mann & Whitney 1947). Both need a figure.
 *
 * Exact: the distribution of the rank sum over all ways to divide the figures, counted by size and doubled rank sum, which
 * holds with ties too (Streitberg & Röhmel 1986, the shift algorithm). Normal: the variance corrected for ties, the
 * distance by half a step (Hollander, Wolfe & Chicken, 3rd ed., §4.1).
 */
export function mannWhitney(
  first: readonly number[],
  second: readonly number[],
  { alternative = "two-sided", method }: MannWhitneyOptions = {},
): MannWhitney {
  const { ranks, ties } = midranks([...first, ...second]);
  const own = ranks.slice(0, first.length);
  const pairs = first.length * second.length;
  const u = sum(own) - (first.length * (first.length + 1)) / 2;
  const chosen = method ?? (pairs <= mostExact ? "exact" : "normal");
  const { atLeast, atMost } =
    chosen === "exact" ? exactTails(ranks, first.length, sum(own)) : normalTails(u, first.length, second.length, ties);
  return { u, share: u / pairs, pValue: pValueOf(alternative, atLeast, atMost), method: chosen };
}

type Tails = { atLeast: number; atMost: number };

function pValueOf(alternative: Alternative, atLeast: number, atMost: number): number {
  if (alternative === "greater") return atLeast;
  if (alternative === "less") return atMost;
  return Math.min(1, 2 * Math.min(atLeast, atMost));
}

/** `ways[k][s]`: how many ways to choose k of the figures with doubled ranks that sum to s. */
function exactTails(ranks: readonly number[], size: number, rankSum: number): Tails {
  const doubled = ranks.map((rank) => Math.round(2 * rank)).sort((a, b) => a - b);
  const most = sum(doubled.slice(-size));
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(most + 1));
  const none = ways[0];
  if (none) none[0] = 1;
  for (const [seen, rank] of doubled.entries())
    for (let k = Math.min(size, seen + 1); k > 0; k--) shift(ways[k], ways[k - 1], rank);
  const chosen = ways[size] ?? new Float64Array();
  const at = Math.round(2 * rankSum);
  const total = sum(chosen);
  return { atLeast: sum(chosen.subarray(at)) / total, atMost: sum(chosen.subarray(0, at + 1)) / total };
}

function shift(to: Float64Array | undefined, from: Float64Array | undefined, by: number): void {
  if (!to || !from) return;
  for (let s = to.length - 1; s >= by; s--) to[s] = (to[s] ?? 0) + (from[s - by] ?? 0);
}

function normalTails(u: number, m: number, n: number, ties: readonly number[]): Tails {
  const all = m + n;
  const tied = sum(ties.map((count) => count ** 3 - count)) / (all * (all - 1));
  const deviation = Math.sqrt(((m * n) / 12) * (all + 1 - tied));
  if (!(deviation > 0)) return { atLeast: 1, atMost: 1 };
  const z = (distance: number) => distance / deviation;
  const centred = u - (m * n) / 2;
  return { atLeast: normalBelow(-z(centred - 0.5)), atMost: normalBelow(z(centred + 0.5)) };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
