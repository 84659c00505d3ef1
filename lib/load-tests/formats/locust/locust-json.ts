import { limits, type ParsedFigures, type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { fromWeightedValues, type WeightedValue } from "../../statistics/histogram.ts";
import { coarsen, niceBucketMs } from "../figures/buckets.ts";
import { mergeFigures } from "../figures/merge-figures.ts";
import { topLabels } from "../figures/top-labels.ts";
import { amountOf, countOf, dateOfMs, entriesOf, field, isObject, textOf } from "../json/json-fields.ts";
import { onlyFile, type ResultFile, readJson } from "../result-file.ts";
import { firstReasons, type RejectedLines, rejectLine } from "../text/rejected-lines.ts";

/** The widths at which Locust's per-second counts are laid out; times in ms since 1970. */
type Frame = { startMs: number; endMs: number };

/**
 * The run in a Locust `--json` report: a histogram and counts per second for each label. Locust rounds times over 100 ms
 * to two significant digits before it counts them, so the precision is the tool's.
 */
export async function parseLocustJson(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "Locust JSON report");
  const entries = await readJson(file);
  if (!Array.isArray(entries) || !entries.some(isEntry))
    throw new UnreadableFile(
      Array.isArray(entries) && entries.length === 0
        ? `${file.fileName} holds no requests: Locust made none. Check the test's own log.`
        : `${file.fileName} is not what locust --json writes. Upload that list, or the files of locust --csv.`,
    );
  const rejected: RejectedLines = { lines: 0, first: [] };
  const frame = frameOf(entries);
  const read: unknown[] = [];
  const parsed: CountedLabel[] = [];
  for (const [k, entry] of entries.entries()) {
    const label = labelOf(entry, frame);
    if (typeof label === "string") rejectLine(rejected, k + 1, `entry ${k + 1}: ${label}`);
    else {
      read.push(entry);
      parsed.push(label);
    }
  }
  if (parsed.length === 0)
    throw new UnreadableFile(`Nothing in ${file.fileName} could be read. ${firstReasons(rejected)}.`);
  const whole = mergeFigures(parsed);
  return {
    format: "locust-json",
    tool: { name: "Locust", version: null },
    precision: "histogram",
    startedAt: dateOfMs(frame.startMs),
    durationMs: frame.endMs - frame.startMs,
    maxUsers: null,
    whole: { ...whole, meanMs: meanOf(read), series: whole.series && coarsen(whole.series, limits.runBuckets) },
    labels: topLabels(
      parsed.map((label) => ({ ...label, series: label.series && coarsen(label.series, limits.labelBuckets) })),
    ),
    errors: [],
    rejected,
    losses: [
      "Locust counts response times rounded to whole ms, over 100 ms to two digits.",
      "Locust's JSON counts requests and failures per second only: percentiles over time are unknown.",
      "Locust's JSON tells no number of users and not why requests failed.",
    ],
    thresholds: [],
  };
}

function isEntry(entry: unknown): boolean {
  return isObject(field(entry, "response_times")) && field(entry, "num_requests") !== undefined;
}

function frameOf(entries: unknown[]): Frame {
  const starts = entries.flatMap((entry) => timeOf(entry, "start_time"));
  const ends = entries.flatMap((entry) => timeOf(entry, "last_request_timestamp"));
  const startMs = starts.reduce((first, ms) => Math.min(first, ms), Number.POSITIVE_INFINITY);
  const endMs = ends.reduce((last, ms) => Math.max(last, ms), startMs);
  return Number.isFinite(startMs) ? { startMs, endMs } : { startMs: 0, endMs: 0 };
}

function timeOf(entry: unknown, key: string): number[] {
  const seconds = amountOf(field(entry, key));
  return seconds !== null && dateOfMs(seconds * 1000) ? [seconds * 1000] : [];
}

/** The mean over the requests that have a time (`num_none_requests` have none). */
function meanOf(entries: unknown[]): number | null {
  const timed = entries.filter((entry) => amountOf(field(entry, "total_response_time")) !== null);
  const count = timed.reduce<number>((sum, entry) => sum + timedRequests(entry), 0);
  const total = timed.reduce<number>((sum, entry) => sum + (amountOf(field(entry, "total_response_time")) ?? 0), 0);
  return count > 0 ? total / count : null;
}

function timedRequests(entry: unknown): number {
  return (countOf(field(entry, "num_requests")) ?? 0) - (countOf(field(entry, "num_none_requests")) ?? 0);
}

/** The label of an entry, or why it cannot be read. */
type CountedLabel = ParsedFigures & { label: string };

function labelOf(entry: unknown, frame: Frame): CountedLabel | string {
  const requests = countOf(field(entry, "num_requests"));
  const failures = countOf(field(entry, "num_failures"));
  const name = textOf(field(entry, "name"));
  if (name === null) return "it has no name";
  if (requests === null || failures === null) return "its numbers of requests and failures are not whole numbers";
  const times = weightedTimes(field(entry, "response_times"));
  if (times === null) return "its response times are not numbers of ms with counts";
  const total = amountOf(field(entry, "total_response_time"));
  const timed = timedRequests(entry);
  return {
    label: `${textOf(field(entry, "method")) ?? ""} ${name}`.trim(),
    requests,
    failures,
    minMs: timed > 0 ? amountOf(field(entry, "min_response_time")) : null,
    meanMs: timed > 0 && total !== null ? total / timed : null,
    maxMs: timed > 0 ? amountOf(field(entry, "max_response_time")) : null,
    receivedBytes: countOf(field(entry, "total_content_length")),
    sentBytes: null,
    histogram: fromWeightedValues(times),
    reported: [],
    series: seriesOf(entry, frame),
  };
}

function weightedTimes(responseTimes: unknown): WeightedValue[] | null {
  const times: WeightedValue[] = [];
  for (const [text, value] of entriesOf(responseTimes)) {
    const ms = text === "" ? null : amountOf(Number(text));
    const count = countOf(value);
    if (ms === null || count === null) return null;
    times.push({ ms, count });
  }
  return times;
}

/** Bucket 0 starts with the clock second in which the run started, less than a second before its first request. */
function seriesOf(entry: unknown, { startMs, endMs }: Frame): ParsedFigures["series"] {
  const firstSecond = Math.floor(startMs / 1000);
  const seconds = Math.floor(endMs / 1000) - firstSecond;
  const bucketMs = niceBucketMs(seconds * 1000, limits.runBuckets);
  const perBucket = (counts: unknown) => {
    const buckets = Array.from({ length: Math.floor((seconds * 1000) / bucketMs) + 1 }, () => 0);
    for (const [second, value] of entriesOf(counts)) {
      const at = Math.floor(((Number(second) - firstSecond) * 1000) / bucketMs);
      if (at >= 0 && at < buckets.length) buckets[at] = (buckets[at] ?? 0) + (countOf(value) ?? 0);
    }
    return buckets;
  };
  return {
    bucketMs,
    counts: perBucket(field(entry, "num_reqs_per_sec")),
    failures: perBucket(field(entry, "num_fail_per_sec")),
    sumMs: null,
    minMs: null,
    maxMs: null,
    bytes: null,
    users: null,
    histograms: null,
    reported: null,
  };
}
