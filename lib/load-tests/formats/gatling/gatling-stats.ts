import { type ParsedLabel, type ParsedRun, type ReportedPercentile, UnreadableFile } from "../../parsed-run.ts";
import { topLabels } from "../figures/top-labels.ts";
import { entriesOf, field, isObject, textOf } from "../json/json-fields.ts";
import { readReport } from "../printed/report-text.ts";
import { onlyFile, type ResultFile, readJson } from "../result-file.ts";
import { gatlingStatsJs } from "./gatling-stats-js.ts";

/** What Gatling's four configurable percentiles are unless someone configured them; the files do not name them. */
const percentiles = [50, 75, 95, 99];

/**
 * The run in a file of Gatling's HTML report: `global_stats.json` (the whole run), `stats.json` or `stats.js` (with each
 * request and group). Times are whole ms.
 */
export async function parseGatlingStats(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "report of Gatling");
  const report = await readStats(file);
  const stats = isObject(field(report, "stats")) ? field(report, "stats") : report;
  const whole = figuresOf(stats);
  if (!whole || whole.requests === 0)
    throw new UnreadableFile(
      `${file.fileName} holds no requests of Gatling. Upload global_stats.json, stats.json or stats.js of its report, or simulation.log.`,
    );
  const rate = numberOf(field(field(stats, "meanNumberOfRequestsPerSecond"), "total"));
  const labels: ParsedLabel[] = [];
  collectLabels(field(report, "contents"), [], labels);
  return {
    format: "gatling-stats",
    tool: { name: "Gatling", version: null },
    precision: "reported",
    startedAt: null,
    durationMs: rate ? (whole.requests / rate) * 1000 : 0,
    maxUsers: null,
    whole,
    labels: topLabels(labels),
    errors: [],
    rejected: { lines: 0, first: [] },
    losses: [
      "Gatling's four percentiles have no names in this file: they are taken as its defaults, the 50th, 75th, 95th and 99th.",
      "Gatling's report tells no start, no course over time, no bytes, no number of users and not why requests failed. Its simulation.log holds every request.",
      ...(labels.length === 0 ? ["global_stats.json does not tell requests apart; stats.json does."] : []),
    ],
    thresholds: [],
  };
}

async function readStats(file: ResultFile): Promise<unknown> {
  const text = await readReport(file);
  if (!/^\uFEFF?\s*var\s+stats\b/.test(text.slice(0, 1000))) return readJson(file);
  const stats = gatlingStatsJs(text);
  if (stats === null)
    throw new UnreadableFile(
      `${file.fileName} cannot be read; it may have been cut short. Upload the complete file, or simulation.log.`,
    );
  return stats;
}

/** A damaged file may nest for ever. */
const deepest = 50;

function collectLabels(contents: unknown, parents: string[], labels: ParsedLabel[]): void {
  if (parents.length > deepest) return;
  for (const [, entry] of entriesOf(contents)) {
    const path = [...parents, textOf(field(entry, "name")) ?? ""];
    const figures = figuresOf(field(entry, "stats"));
    const isGroup = field(entry, "type") === "GROUP";
    const name = textOf(field(entry, "path")) || path.join(" / ");
    if (figures && figures.requests > 0)
      labels.push({
        ...figures,
        label: isGroup && labels.some(({ label }) => label === name) ? `${name} (group)` : name,
      });
    collectLabels(field(entry, "contents"), path, labels);
  }
}

function figuresOf(stats: unknown) {
  const total = (name: string) => numberOf(field(field(stats, name), "total"));
  const requests = total("numberOfRequests");
  if (requests === null || !Number.isSafeInteger(requests)) return null;
  const reported: ReportedPercentile[] = percentiles.flatMap((percentile, k) => {
    const ms = total(`percentiles${k + 1}`);
    return ms === null ? [] : [{ percentile, ms }];
  });
  return {
    requests,
    failures: numberOf(field(field(stats, "numberOfRequests"), "ko")) ?? 0,
    minMs: total("minResponseTime"),
    meanMs: total("meanResponseTime"),
    maxMs: total("maxResponseTime"),
    receivedBytes: null,
    sentBytes: null,
    histogram: null,
    reported,
    series: null,
  };
}

/** A number, or one as text: "   32,682"; "-" is none. */
function numberOf(value: unknown): number | null {
  const number = typeof value === "string" && /\d/.test(value) ? Number(value.replaceAll(",", "")) : value;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? number : null;
}
