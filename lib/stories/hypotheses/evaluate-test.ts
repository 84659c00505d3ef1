import { dayMs } from "#lib/shared/day-ms.ts";
import type { Comparator, DeclaredTest } from "./declared-test.ts";

/** What was measured once: a run, or what somebody saw. `at` as ISO 8601; `source` in a few words. */
export type Sample = { id: string; at: string; value: number; source: string };

/**
 * What a test gave. `met` of `samples` hold it one by one; `value` is their median, which is what decides. Both are null with fewer samples than
 * it needs: then it says nothing yet.
 */
export type Evaluation = { samples: number; met: number; value: number | null; isMet: boolean | null };

type Span = { from: Date; until: Date };
type Timing = Pick<DeclaredTest, "declaredAt" | "windowDays">;

/**
 * From when to when samples count: after the test was declared and after its instrumentation was live, whichever is later, for as many days as
 * its window has. What was there before the declaration is no proof.
 */
export function sampleSpan({ declaredAt, windowDays }: Timing, liveSince: Date): Span {
  const from = new Date(Math.max(declaredAt.getTime(), liveSince.getTime()));
  return { from, until: new Date(from.getTime() + windowDays * dayMs) };
}

/** The samples that count, each once: in the span, not after `now`. What was seen at one moment in one place is one sample. */
export function countedSamples(samples: readonly Sample[], { from, until }: Span, now: Date): Sample[] {
  const last = Math.min(until.getTime(), now.getTime());
  const inSpan = samples.filter(({ at, value }) => {
    const time = Date.parse(at);
    return time >= from.getTime() && time <= last && Number.isFinite(value);
  });
  const seen = new Map(inSpan.map((sample) => [`${sample.at} ${sample.source}`, sample]));
  return [...seen.values()].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Judges a test by the samples that count: the median of them against the threshold. */
export function evaluateTest(
  { comparator, threshold, minimumSamples }: Pick<DeclaredTest, "comparator" | "threshold" | "minimumSamples">,
  counted: readonly Sample[],
): Evaluation {
  const values = counted.map(({ value }) => value);
  const met = values.filter((value) => holds(value, comparator, threshold)).length;
  if (values.length < minimumSamples) return { samples: values.length, met, value: null, isMet: null };
  const value = medianOf(values);
  return { samples: values.length, met, value, isMet: holds(value, comparator, threshold) };
}

export function holds(value: number, comparator: Comparator, threshold: number): boolean {
  switch (comparator) {
    case "<":
      return value < threshold;
    case "<=":
      return value <= threshold;
    case ">":
      return value > threshold;
    case ">=":
      return value >= threshold;
  }
}

/** The middle one, or the mean of the two in the middle. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}
