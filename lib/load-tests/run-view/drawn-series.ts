import { coarsen } from "../formats/figures/buckets.ts";
import { parsedSeries, type StoredSeries, seriesFigures } from "../runs/stored-series.ts";

const drawn = { least: 60, most: 300 } as const;

/** The 95th percentile of fewer values than this is mostly chance. */
const requestsAPoint = 50;

/** The series as a page draws it: neighbours joined until each point stands for enough requests to mean something. */
export function drawnSeries(stored: StoredSeries): StoredSeries {
  const requests = stored.figures.counts.reduce((sum, count) => sum + count, 0);
  const most = Math.min(drawn.most, Math.max(drawn.least, Math.floor(requests / requestsAPoint)));
  if (stored.figures.counts.length <= most) return stored;
  const joined = coarsen(parsedSeries(stored), most);
  return { bucketMs: joined.bucketMs, figures: seriesFigures(joined), histograms: joined.histograms };
}
