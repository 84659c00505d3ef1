import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { counted } from "../text/counted.ts";
import { countIn, numberIn, readReport } from "./report-text.ts";
import { addressLabel, countErrors, summaryRun } from "./summary-run.ts";
import { wrk2Histogram } from "./wrk2-histogram.ts";

const unitMs: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const unitBytes: Record<string, number> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 };
const start = /Running (\S+) test @ (\S+)/g;

/**
 * The run in what wrk or wrk2 printed. wrk counts responses; requests that got none (socket errors) are added to them as
 * failures. A timeout is a response that came too late: it is counted, and left out of wrk's times.
 */
export async function parseWrk(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "output of wrk");
  const text = await readReport(file);
  const [first, ...more] = text.matchAll(start);
  if (more.length > 0)
    throw new UnreadableFile(
      `${file.fileName} holds ${more.length + 1} runs of wrk. Upload the output of each by itself.`,
    );
  const responses = countIn(text, /(\d+) requests in /);
  if (!first || responses === null)
    throw new UnreadableFile(
      `${file.fileName} has no figures: wrk prints them at its end. Upload its complete output.`,
    );
  const isWrk2 = text.includes("HdrHistogram") || text.includes("Thread calibration:");
  const histogram = isWrk2 ? wrk2Histogram(text) : null;
  const socket = (kind: string) => countIn(text, new RegExp(`Socket errors:[^\\n]{0,120}\\b${kind} (\\d+)`)) ?? 0;
  const unanswered = ["connect", "read", "write"].map((kind) => ({
    code: kind,
    message: `Socket error: ${kind}`,
    count: socket(kind),
  }));
  const late = { code: "timeout", message: "The response came too late for wrk", count: socket("timeout") };
  const refused = {
    code: "",
    message: "Response code from 400 up",
    count: countIn(text, /Non-2xx or 3xx responses: (\d+)/) ?? 0,
  };
  const lost = countErrors(unanswered);
  const requests = responses + lost;
  const reported = histogram ? [] : percentilesIn(text);
  const [mean, max] = latencyIn(text);
  const hasTimes = responses > 0 && max > 0;
  return summaryRun({
    format: "wrk",
    tool: { name: isWrk2 ? "wrk2" : "wrk", version: null },
    startedAt: null,
    durationMs: durationIn(text, responses),
    users: countIn(text, /threads and (\d+) connections/),
    label: addressLabel(first[2] ?? null),
    figures: {
      requests,
      failures: Math.min(requests, lost + late.count + refused.count),
      minMs: null,
      meanMs: hasTimes ? (numberIn(text, /#\[Mean\s+=\s+([\d.]+)/) ?? mean) : null,
      maxMs: hasTimes ? (numberIn(text, /#\[Max\s+=\s+([\d.]+)/) ?? max) : null,
      receivedBytes: bytesIn(text),
      reported: hasTimes ? reported : [],
      histogram,
    },
    errors: [...unanswered, late, refused],
    losses: [
      "wrk tells no start, no course over time and no shortest response time.",
      ...(reported.length === 0 && !histogram
        ? ["No latency distribution: run wrk with --latency for percentiles."]
        : []),
      ...(reported.length > 0 ? ["wrk reports the 50th, 75th, 90th and 99th percentile: the 95th is unknown."] : []),
      ...(histogram
        ? ["wrk2 measures from when a request was due, and leaves its first ten seconds out of the times."]
        : []),
      ...(lost > 0 ? [`${counted(lost, "request")} without a response: failures without a response time.`] : []),
      ...(late.count > 0
        ? [`${counted(late.count, "response")} later than wrk's timeout: failures that are missing from its times.`]
        : []),
    ],
  });
}

function latencyIn(text: string): [mean: number, max: number] {
  const [, mean, meanUnit, max, maxUnit] =
    /Latency\s+([\d.]+)(us|ms|s|m|h)\s+[\d.]+(?:us|ms|s|m|h)\s+([\d.]+)(us|ms|s|m|h)/.exec(text) ?? [];
  return [msOf(mean, meanUnit), msOf(max, maxUnit)];
}

function percentilesIn(text: string) {
  const from = text.indexOf("Latency Distribution");
  const block = from < 0 ? "" : text.slice(from, text.indexOf(" requests in ", from));
  return [...block.matchAll(/(?<![\d.])(\d{1,2}(?:\.\d+)?)%\s+([\d.]+)(us|ms|s|m|h)\b/g)].map(
    ([, percentile, value, unit]) => ({
      percentile: Number(percentile),
      ms: msOf(value, unit),
    }),
  );
}

function msOf(value: string | undefined, unit: string | undefined): number {
  return Number(value ?? 0) * (unitMs[unit ?? ""] ?? 0);
}

/** The rate has more digits than the duration, which says "1.00m" for a minute. */
function durationIn(text: string, responses: number): number {
  const rate = numberIn(text, /Requests\/sec:\s+([\d.]+)/);
  if (rate && responses > 0) return (responses / rate) * 1000;
  const [, value, unit] = /requests in ([\d.]+)(us|ms|s|m|h)/.exec(text) ?? [];
  return msOf(value, unit);
}

function bytesIn(text: string): number | null {
  const [, value, unit] = /requests in \S+ ([\d.]+)(B|KB|MB|GB|TB) read/.exec(text) ?? [];
  return value && unit ? Math.round(Number(value) * (unitBytes[unit] ?? 0)) : null;
}
