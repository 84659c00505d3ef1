/** A part of a run, in ms since its start. */
export type TimeRange = { fromMs: number; toMs: number };

/** Reads a range from the URL: `300-900` are seconds. Null where it is none, or none within the run. */
export function parseTimeRange(text: string | null, endMs: number): TimeRange | null {
  const match = /^(\d+)-(\d+)$/.exec(text ?? "");
  if (!match) return null;
  const fromMs = Number(match[1]) * 1000;
  const toMs = Math.min(Number(match[2]) * 1000, endMs);
  return toMs - fromMs >= 1000 ? { fromMs, toMs } : null;
}

export function timeRangeText({ fromMs, toMs }: TimeRange): string {
  return `${Math.floor(fromMs / 1000)}-${Math.ceil(toMs / 1000)}`;
}

/** The buckets that a range shows: `first` to `last`, both included. */
export function bucketsWithin({ fromMs, toMs }: TimeRange, bucketMs: number, buckets: number) {
  const first = Math.min(Math.max(0, Math.floor(fromMs / bucketMs)), Math.max(0, buckets - 1));
  const last = Math.min(buckets - 1, Math.max(first, Math.ceil(toMs / bucketMs) - 1));
  return { first, last };
}
