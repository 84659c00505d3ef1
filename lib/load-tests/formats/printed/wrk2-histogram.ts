import { fromWeightedValues, type Histogram } from "../../statistics/histogram.ts";

const unitMs: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** How many responses took at most `ms`. */
type Cumulated = { count: number; ms: number };

/**
 * The histogram behind wrk2's "Detailed Percentile spectrum", whose rows say how many responses took at most so long; the
 * percentiles of its distribution are put between them. Of two distributions (`-U`) the first counts: the recorded one,
 * which includes the wait of requests that were due and could not be sent. Null where there is none.
 */
export function wrk2Histogram(text: string): Histogram | null {
  const from = text.indexOf("Latency Distribution");
  const end = text.indexOf("#[Max", from);
  if (from < 0 || end < 0) return null;
  const total = Number(/Total count\s+=\s+(\d+)/.exec(text.slice(end, end + 200))?.[1] ?? 0);
  if (total === 0 || !Number.isSafeInteger(total)) return null;
  const [distribution = "", spectrum = ""] = text.slice(from, end).split("Detailed Percentile spectrum");
  const points: Cumulated[] = [
    ...[...distribution.matchAll(/(\d{1,3}\.\d+)%\s+([\d.]+)(us|ms|s|m|h)\b/g)].map(([, percentile, value, unit]) => ({
      count: Math.ceil((Number(percentile) / 100) * total * (1 - 4 * Number.EPSILON)),
      ms: Number(value) * (unitMs[unit ?? ""] ?? 0),
    })),
    ...[...spectrum.matchAll(/([\d.]+)[ \t]+([01]\.\d+)[ \t]+(\d+)[ \t]+(?:[\d.]+|inf)/g)].map(([, ms, , count]) => ({
      count: Number(count),
      ms: Number(ms),
    })),
  ].filter(({ count, ms }) => Number.isSafeInteger(count) && count <= total && Number.isFinite(ms));
  return fromCumulated(points);
}

function fromCumulated(points: Cumulated[]): Histogram | null {
  const sorted = points.toSorted((a, b) => a.count - b.count || a.ms - b.ms);
  let seen = 0;
  const values = sorted.map(({ count, ms }) => {
    const weighted = { ms, count: count - seen };
    seen = count;
    return weighted;
  });
  return seen > 0 ? fromWeightedValues(values.filter(({ count }) => count > 0)) : null;
}
