import type { Range } from "../fields/range.ts";

/** A score with its range, or the inputs whose lack makes it unknown. Unknown is never 0. */
export type Score = { kind: "known"; range: Range } | { kind: "unknown"; lacks: string[] };

/** What a team set, which scores are computed with. `supportMinuteMinor` in minor units of `currency`; null: unknown. */
export type ScoreSettings = { supportMinuteMinor: number | null; currency: string; hoursPerWeek: number };

export const weeksPerYear = 52;
export const monthsPerYear = 12;

/** `gain ÷ cost`, both ranges: the least gain over the most cost, and the other way round. */
export function ratio(gain: Range, cost: Range): Range {
  return { low: gain.low / cost.high, likely: gain.likely / cost.likely, high: gain.high / cost.low };
}

/** Each bound multiplied. */
export function times(range: Range, factor: number): Range {
  return { low: range.low * factor, likely: range.likely * factor, high: range.high * factor };
}

/** The hours of a fix where they can be divided by; an effort that may be nothing at all tells nothing. */
export function dividableEffort(effort: Range | null): Range | null {
  return effort !== null && effort.low > 0 ? effort : null;
}
