import type { ResourceSeries } from "./resources/resource-series.ts";
import type { Histogram } from "./statistics/histogram.ts";

/** The readable formats, in the words of the API. */
export const formatIds = [
  "jmeter-csv",
  "jmeter-xml",
  "taurus-xml",
  "taurus-csv",
  "junit-xml",
  "locust-csv",
  "locust-json",
  "k6-summary",
  "k6-json",
  "k6-csv",
  "vegeta-csv",
  "vegeta-json",
  "vegeta-report",
  "vegeta-text",
  "vegeta-hdrplot",
  "hey-csv",
  "ab-gnuplot",
  "mapped-csv",
  "artillery-json",
  "gatling-text",
  "gatling-binary",
  "gatling-stats",
  "wrk",
  "hey-text",
  "ab-text",
  "oha-json",
  "autocannon-json",
  "siege-json",
  "resources-csv",
] as const;
export type FormatId = (typeof formatIds)[number];

/** The format of this id; null for none, and for one that another release knew. */
export function findFormat(id: string | null): FormatId | null {
  return formatIds.find((known) => known === id) ?? null;
}

/**
 * Where a percentile comes from: `computed` from samples (within 1 %), `histogram` from the tool's own buckets, or
 * `reported` by the tool, rounded by it. Kinds are never mixed without saying so.
 */
export const precisions = ["computed", "histogram", "reported"] as const;
export type Precision = (typeof precisions)[number];

/** A percentile that the tool itself reported: `{ percentile: 99.9, ms: 812 }`. */
export type ReportedPercentile = { percentile: number; ms: number };

/**
 * Bucket i covers `[i · bucketMs, (i + 1) · bucketMs)` after the run's start. Every list has one entry a bucket; `null`
 * where the file does not tell the figure at all. NaN marks a bucket without a value.
 */
export type ParsedSeries = {
  bucketMs: number;
  counts: number[];
  failures: number[];
  sumMs: number[] | null;
  minMs: number[] | null;
  maxMs: number[] | null;
  bytes: number[] | null;
  users: number[] | null;
  /** One histogram a bucket, or the tool's own percentiles, or neither. */
  histograms: Histogram[] | null;
  reported: { p50Ms: number[]; p95Ms: number[] | null; p99Ms: number[] | null } | null;
};

/** The figures of the whole run or of one label. Null: the file does not tell. */
export type ParsedFigures = {
  requests: number;
  failures: number | null;
  minMs: number | null;
  meanMs: number | null;
  maxMs: number | null;
  receivedBytes: number | null;
  sentBytes: number | null;
  /** All response times; null where the tool reports percentiles only. */
  histogram: Histogram | null;
  /** Ascending by percentile; empty where `histogram` is there. */
  reported: ReportedPercentile[];
  series: ParsedSeries | null;
};

/** Of a tool that always counts failures. */
export type CountedFigures = ParsedFigures & { failures: number };

/** A k6 summary may tell the times of a label and not how many requests it had. */
export type LabelFigures = Omit<ParsedFigures, "requests"> & { requests: number | null };
export type ParsedLabel = LabelFigures & { label: string };

export type ParsedError = {
  label: string;
  /** Response code, exception class or the like; empty when the tool gives none. */
  code: string;
  message: string;
  count: number;
  firstAt: Date | null;
  lastAt: Date | null;
};

/** `line` counts from 1, the header included. */
export type RejectedLine = { line: number; reason: string };

/** What a result file says, in Headroom's words, whatever tool wrote it. */
export type ParsedRun = {
  format: FormatId;
  tool: { name: string; version: string | null };
  precision: Precision;
  /** Null where the file holds no clock time. */
  startedAt: Date | null;
  durationMs: number;
  maxUsers: number | null;
  whole: ParsedFigures;
  /** Most requests first; at most 500, the rest merged into a last one named by `otherLabel`. */
  labels: ParsedLabel[];
  errors: ParsedError[];
  rejected: { lines: number; first: RejectedLine[] };
  /** What is missing and what therefore cannot be shown, a sentence each: "No byte counts: received and sent are unknown." */
  losses: string[];
  /** Objectives that the file itself declares (k6 thresholds, Artillery's ensure). */
  thresholds: ParsedThreshold[];
  /** What hosts did meanwhile, from files beside the results. */
  resources?: ResourceSeries[];
};

/** A threshold from the result file: `{ metric: "p95Ms", label: "", comparator: "<=", target: 300, met: true }`. */
export type ParsedThreshold = {
  metric: string;
  label: string;
  comparator: "<=" | "<" | ">=" | ">";
  target: number;
  /** As the tool wrote it: `p(95)<300`. */
  expression: string;
  met: boolean;
};

/** The limits of what is stored, whatever the size of the file. */
export const limits = {
  runBuckets: 600,
  labelBuckets: 60,
  labels: 500,
  rejectedKept: 100,
  errorKinds: 200,
  labelLength: 500,
  messageLength: 1000,
} as const;

/** The name of the label that holds everything past `limits.labels`: "other (1,234 labels)". */
export function otherLabel(count: number): string {
  return `other (${count.toLocaleString("en-GB")} labels)`;
}

/** Whether a label is such a rest, rather than a label of the test. */
export function isOtherLabel(label: string): boolean {
  return /^other \([\d,]+ labels\)$/.test(label);
}

/** A file that cannot be read as a result. The message is shown to the person who uploaded it, so it says what to do. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";

  /** Quotes from the file may hold what PostgreSQL cannot keep. */
  constructor(message: string) {
    super(message.replaceAll("\0", "\u{FFFD}").toWellFormed());
  }
}
