import { type Histogram, bucketMs as valueOf } from "../statistics/histogram.ts";

/**
 * How many requests took how long, and when. Column i covers `columnMs` from `i · columnMs` after the run's start, row j
 * response times in [edgesMs[j], edgesMs[j + 1]). `counts[i][j]` are requests.
 */
export type HeatCells = { columnMs: number; edgesMs: number[]; counts: number[][] };

const most = { columns: 60, rows: 22 };

/** Merges a run's histograms into at most 60 columns and 22 rows of equal ratio; null where there is nothing to draw. */
export function heatCells(histograms: Histogram[], bucketMs: number): HeatCells | null {
  const indexes = histograms.flatMap((one) => one.indexes);
  if (indexes.length === 0) return null;
  const [first, last] = indexes.reduce(
    ([low, high], index) => [Math.min(low, index), Math.max(high, index)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const step = Math.max(1, Math.ceil((last - first + 1) / most.rows));
  const rows = Math.ceil((last - first + 1) / step);
  const width = Math.max(1, Math.ceil(histograms.length / most.columns));
  const counts = Array.from({ length: Math.ceil(histograms.length / width) }, (_, column) => {
    const cells = new Array<number>(rows).fill(0);
    for (const histogram of histograms.slice(column * width, (column + 1) * width)) {
      // Values too small for a bucket lie in the lowest row.
      cells[0] = (cells[0] ?? 0) + histogram.zeros;
      for (const [k, index] of histogram.indexes.entries()) {
        const row = Math.floor((index - first) / step);
        cells[row] = (cells[row] ?? 0) + (histogram.counts[k] ?? 0);
      }
    }
    return cells;
  });
  const edgesMs = Array.from({ length: rows + 1 }, (_, row) => Number(valueOf(first + row * step).toPrecision(4)));
  return { columnMs: width * bucketMs, edgesMs, counts };
}
