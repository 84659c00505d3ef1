import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { topErrors } from "../figures/top-errors.ts";
import { topLabels } from "../figures/top-labels.ts";
import { amountOf, countOf, dateOfMs, field, textOf } from "../json/json-fields.ts";
import { onlyFile, type ResultFile, readJson } from "../result-file.ts";
import { storedText } from "../text/stored-text.ts";
import { failedK6Checks } from "./k6-checks.ts";
import { k6Failures, k6Figures } from "./k6-figures.ts";
import { k6Label, k6Labels } from "./k6-labels.ts";
import { k6Losses } from "./k6-losses.ts";
import { type K6Metrics, k6Metrics } from "./k6-metrics.ts";
import { k6Thresholds } from "./k6-thresholds.ts";

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
  const labels = k6Labels(metrics);
  const { thresholds, unread } = k6Thresholds(metrics, (name) => (name.includes("{") ? k6Label(name) : ""));
  return {
    format: "k6-summary",
    tool: { name: "k6", version: versionOf(summary) },
    precision: "reported",
    startedAt: startOf(summary, durationMs),
    durationMs,
    maxUsers: usersOf(metrics),
    whole: {
      ...k6Figures(metrics.get("http_req_duration"), requests, k6Failures(metrics.get("http_req_failed"))),
      receivedBytes: countOf(metrics.get("data_received")?.values.get("count")),
      sentBytes: countOf(metrics.get("data_sent")?.values.get("count")),
    },
    labels: topLabels(labels),
    errors: topErrors(failedK6Checks(summary)),
    rejected: { lines: 0, first: [] },
    losses: k6Losses(metrics, labels, unread),
    thresholds,
  };
}

function versionOf(summary: unknown): string | null {
  const version = textOf(field(field(summary, "metadata"), "k6Version"));
  return version === null ? null : storedText(version, 50);
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
