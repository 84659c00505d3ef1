import type { Figures } from "../metric.ts";
import { type Change, type Comparisons, findChange } from "./change.ts";

export type LabelFigures = Figures & {
  label: string;
  /** p95 of each time bucket in ms, or null where a bucket has none; empty where the file does not tell. */
  p95Series: (number | null)[];
  /** By the test's threshold; null where the file tells too little. */
  apdex?: number | null;
};

/** One row of a run's table of labels. Times in ms, `errorRate` as a share. */
export type LabelRow = {
  label: string;
  requests: number | null;
  rate: number | null;
  errorRate: number | null;
  p50Ms: number | null;
  p95Ms: number | null;
  p99Ms: number | null;
  apdex: number | null;
  /** Of p95. */
  change: Change | null;
  /** Heights 0 to 15 of p95 over time, relative to the label's own highest. */
  spark: (number | null)[];
};

const sparkBars = 30;
const sparkHeight = 15;

export function labelRows(labels: LabelFigures[], comparisons: Comparisons): LabelRow[] {
  return labels.map((one) => ({
    label: one.label,
    requests: one.requests,
    rate: one.throughputRps,
    errorRate: one.errorRate,
    p50Ms: one.p50Ms,
    p95Ms: one.p95Ms,
    p99Ms: one.p99Ms,
    apdex: one.apdex ?? null,
    change: findChange(comparisons, "p95Ms", one.label),
    spark: sparkOf(one.p95Series),
  }));
}

export const labelSortKeys = [
  "label",
  "requests",
  "rate",
  "errorRate",
  "p50Ms",
  "p95Ms",
  "p99Ms",
  "apdex",
  "change",
] as const;
export type LabelSortKey = (typeof labelSortKeys)[number];
export type LabelSort = { key: LabelSortKey; isAscending: boolean };

/** Rows whose label contains `search`, in order of one column; unknown figures come last either way. */
export function findLabelRows(rows: LabelRow[], search: string, { key, isAscending }: LabelSort): LabelRow[] {
  const wanted = search.trim().toLowerCase();
  const found = rows.filter((row) => row.label.toLowerCase().includes(wanted));
  const sign = isAscending ? 1 : -1;
  return found.toSorted((a, b) => {
    const [left, right] = [sortValue(a, key), sortValue(b, key)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === "string" || typeof right === "string")
      return sign * String(left).localeCompare(String(right), "en");
    return sign * (left - right);
  });
}

function sortValue(row: LabelRow, key: LabelSortKey): string | number | null {
  return key === "change" ? (row.change?.change ?? null) : row[key];
}

function sparkOf(series: (number | null)[]): (number | null)[] {
  const bars = coarsen(series, sparkBars);
  const highest = Math.max(...bars.map((value) => value ?? 0));
  return bars.map((value) => (value === null || highest === 0 ? null : Math.round((value / highest) * sparkHeight)));
}

/** At most `size` means of neighbours. */
function coarsen(series: (number | null)[], size: number): (number | null)[] {
  const width = Math.max(1, Math.ceil(series.length / size));
  return Array.from({ length: Math.ceil(series.length / width) }, (_, k) => {
    const known = series.slice(k * width, (k + 1) * width).filter((value) => value !== null && Number.isFinite(value));
    return known.length === 0 ? null : known.reduce<number>((sum, value) => sum + (value ?? 0), 0) / known.length;
  });
}
