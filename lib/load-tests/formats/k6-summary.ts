import {
  type ParsedError,
  type ParsedFigures,
  type ParsedLabel,
  type ParsedRun,
  type ReportedPercentile,
  UnreadableFile,
} from "../parsed-run.ts";
import { amountOf, countOf, dateOfMs, entriesOf, field, isObject, listOf, textOf } from "./json-fields.ts";
import { type K6Metric, type K6Metrics, k6Metrics } from "./k6-metrics.ts";
import { k6Thresholds } from "./k6-thresholds.ts";
import { onlyFile, type ResultFile, readJson } from "./result-file.ts";
import { storedText } from "./stored-text.ts";
import { topErrors } from "./top-errors.ts";
import { topLabels } from "./top-labels.ts";

/**
 * The run in one of k6's end-of-test summaries (see `k6Metrics` for the three shapes; times are in ms in all of them).
 * Only figures are taken: what `setup()` returned may hold secrets and is never looked at.
 */
export async function parseK6Summary(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "k6 summary");
  const summary = await readJson(file);
  const metrics = k6Metrics(summary);
  const requests = requestsOf(metrics);
  const durationMs = durationOf(summary, metrics);
  if (requests === null || durationMs === null)
    throw new UnreadableFile(
      metrics.has("iterations")
        ? `${file.fileName} is a k6 summary without HTTP requests, which cannot be read yet.`
        : `${file.fileName} is not a summary of k6. Upload what --summary-export or handleSummary wrote, or --out json.`,
    );
  const labels = labelsOf(metrics);
  const { thresholds, unread } = k6Thresholds(metrics, (name) => (name.includes("{") ? k6Label(name) : ""));
  return {
    format: "k6-summary",
    tool: { name: "k6", version: versionOf(summary) },
    precision: "reported",
    startedAt: startOf(summary, durationMs),
    durationMs,
    maxUsers: usersOf(metrics),
    whole: {
      ...figuresOf(metrics.get("http_req_duration"), requests, failuresOf(metrics.get("http_req_failed"))),
      receivedBytes: countOf(metrics.get("data_received")?.values.get("count")),
      sentBytes: countOf(metrics.get("data_sent")?.values.get("count")),
    },
    labels: topLabels(labels),
    errors: topErrors(failedChecks(summary)),
    rejected: { lines: 0, first: [] },
    losses: lossesOf(metrics, labels, unread),
    thresholds,
  };
}

function versionOf(summary: unknown): string | null {
  const version = textOf(field(field(summary, "metadata"), "k6Version"));
  return version === null ? null : storedText(version, 50);
}

/** The label that a submetric is about: "search" for {name:search}, "method:GET" for other tags, null for all requests. */
function k6Label(submetric: string): string | null {
  const tags = /\{(.*)\}$/s.exec(submetric)?.[1]?.trim() ?? "";
  // k6 adds this one itself: it holds the successful ones of all requests.
  if (tags === "" || tags === "expected_response:true") return null;
  return /^(?:name|url):([^,]+)$/.exec(tags)?.[1]?.trim() ?? tags;
}

function requestsOf(metrics: K6Metrics): number | null {
  return countOf(metrics.get("http_reqs")?.values.get("count"));
}

function durationOf(summary: unknown, metrics: K6Metrics): number | null {
  const stated = amountOf(field(field(summary, "state"), "testRunDurationMs"));
  if (stated !== null) return stated;
  const seconds = amountOf(field(field(summary, "config"), "duration"));
  if (seconds !== null) return seconds * 1000;
  const { count, rate } = Object.fromEntries(metrics.get("http_reqs")?.values ?? []);
  return count && rate ? (count / rate) * 1000 : null;
}

function startOf(summary: unknown, durationMs: number): Date | null {
  const generatedAt = textOf(field(field(summary, "metadata"), "generatedAt"));
  return generatedAt === null ? null : dateOfMs(Date.parse(generatedAt) - durationMs);
}

/** As asked for (`vus_max`); the users at work (`vus`) are sampled and differ a little from run to run. */
function usersOf(metrics: K6Metrics): number | null {
  const most = (metrics.get("vus_max") ?? metrics.get("vus"))?.values.get("max");
  return most !== undefined && most < 2 ** 31 ? Math.round(most) : null;
}

/** `http_req_failed` counts *failed* requests as "passes"; the machine-readable summary calls them "matches". */
function failuresOf(failed: K6Metric | undefined): number {
  return countOf(failed?.values.get("matches") ?? failed?.values.get("passes")) ?? 0;
}

function figuresOf(durations: K6Metric | undefined, requests: number, failures: number): ParsedFigures {
  const value = (name: string) => durations?.values.get(name) ?? null;
  return {
    requests,
    failures,
    minMs: value("min"),
    meanMs: value("avg"),
    maxMs: value("max"),
    receivedBytes: null,
    sentBytes: null,
    histogram: null,
    reported: durations ? percentilesOf(durations) : [],
    series: null,
  };
}

function percentilesOf({ values }: K6Metric): ReportedPercentile[] {
  const reported = new Map<number, number>();
  for (const [name, ms] of values) {
    const percentile = name === "med" ? 50 : Number(/^p\(([\d.]+)\)$/.exec(name)?.[1] ?? Number.NaN);
    if (percentile < 100) reported.set(percentile, ms);
  }
  return [...reported].map(([percentile, ms]) => ({ percentile, ms })).sort((a, b) => a.percentile - b.percentile);
}

/** k6 keeps figures by tag only where a threshold asks for them. */
function labelsOf(metrics: K6Metrics): ParsedLabel[] {
  return [...metrics].flatMap(([name, durations]) => {
    const label = name.startsWith("http_req_duration{") ? k6Label(name) : null;
    if (label === null) return [];
    const sibling = (base: string) => metrics.get(name.replace("http_req_duration", base));
    const failed = sibling("http_req_failed");
    const judged = failed && (failed.values.get("total") ?? sumOf(failed, "passes", "fails"));
    const requests = sibling("http_reqs")?.values.get("count") ?? durations.values.get("count") ?? judged;
    return [{ ...figuresOf(durations, countOf(requests) ?? 0, failuresOf(failed)), label }];
  });
}

function knowsFailures(metrics: K6Metrics, label: string): boolean {
  return [...metrics.keys()].some((name) => name.startsWith("http_req_failed{") && k6Label(name) === label);
}

function sumOf({ values }: K6Metric, ...names: string[]): number {
  return names.reduce((sum, name) => sum + (values.get(name) ?? 0), 0);
}

/** Checks that failed, with their group as the label. They are no failed requests, but say what was wrong. */
function failedChecks(summary: unknown): ParsedError[] {
  const machineReadable = listOf(field(field(field(summary, "results"), "checks"), "results"));
  return [
    ...machineReadable.flatMap((check) => failedCheck(check, "")),
    ...checksOfGroup(field(summary, "root_group"), 0),
  ];
}

/** In `--summary-export` groups and checks are objects by name, for `handleSummary` they are lists. */
function checksOfGroup(group: unknown, depth: number): ParsedError[] {
  const children = (key: string) => {
    const value = field(group, key);
    return isObject(value) ? entriesOf(value).map(([, child]) => child) : listOf(value);
  };
  const path = (textOf(field(group, "path")) ?? "").replace(/^::/, "");
  if (depth > 50) return [];
  return [
    ...children("checks").flatMap((check) => failedCheck(check, path)),
    ...children("groups").flatMap((child) => checksOfGroup(child, depth + 1)),
  ];
}

function failedCheck(check: unknown, label: string): ParsedError[] {
  const count = countOf(field(check, "fails")) ?? 0;
  const message = textOf(field(check, "name")) ?? "";
  return count > 0 ? [{ label, code: "check", message, count, firstAt: null, lastAt: null }] : [];
}

function lossesOf(metrics: K6Metrics, labels: ParsedLabel[], unread: string[]): string[] {
  const losses = ["A k6 summary holds no course over time and not why requests failed. Upload --out json to see both."];
  const durations = metrics.get("http_req_duration");
  const percentiles = durations ? percentilesOf(durations).map(({ percentile }) => percentile) : [];
  const missing = [50, 95, 99].filter((percentile) => !percentiles.includes(percentile));
  if (missing.length > 0)
    losses.push(
      `The summary does not hold ${missing.map((percentile) => `p${percentile}`).join(", ")}: ` +
        'run k6 with --summary-trend-stats="avg,min,med,max,p(90),p(95),p(99),count".',
    );
  if (labels.length === 0)
    losses.push("k6 sums up by label only where a threshold asks for it, such as http_req_duration{name:search}.");
  const uncounted = labels.filter(({ requests }) => requests === 0).map(({ label }) => label);
  if (uncounted.length > 0)
    losses.push(
      `How many requests ${uncounted.slice(0, 5).join(", ")} had is unknown: add count to --summary-trend-stats.`,
    );
  const unjudged = labels.filter(({ label }) => !knowsFailures(metrics, label)).map(({ label }) => label);
  if (unjudged.length > 0)
    losses.push(
      `How many requests of ${unjudged.slice(0, 5).join(", ")} failed is unknown: add a threshold on http_req_failed for it.`,
    );
  if (!metrics.has("http_req_failed")) losses.push("No http_req_failed: how many requests failed is unknown.");
  if (unread.length > 0) losses.push(`Thresholds that cannot be taken over: ${unread.slice(0, 5).join("; ")}.`);
  return losses;
}
