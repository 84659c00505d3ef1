import { type ParsedRun, type ReportedPercentile, UnreadableFile } from "../../parsed-run.ts";
import type { ResultFile } from "../result-file.ts";
import { counted } from "../text/counted.ts";
import { countIn, numberIn, readReport } from "./report-text.ts";
import { countErrors, summaryRun } from "./summary-run.ts";

/**
 * The run in what ab printed, and in its percentile table (`ab -e`) if that is given with it: its times have three more
 * digits. Responses of another length than the first, which ab calls failed, are good ones here.
 */
export async function parseAbText(files: ResultFile[]): Promise<ParsedRun> {
  const parts = await Promise.all(files.map(async (file) => ({ file, text: await readReport(file) })));
  const tables = parts.filter(({ text }) => isPercentileTable(text));
  const [output, ...more] = parts.filter(({ text }) => !isPercentileTable(text));
  if (!output)
    throw new UnreadableFile(
      `${tables[0]?.file.fileName} is ab's table of percentiles alone. Upload it together with what ab printed.`,
    );
  if (more.length > 0 || tables.length > 1)
    throw new UnreadableFile(`Each output of ab is a run of its own: upload these ${files.length} files one by one.`);
  return runOf(output.file, output.text, tables[0]?.text ?? null);
}

function runOf(file: ResultFile, text: string, table: string | null): ParsedRun {
  const completed = countIn(text, /Complete requests:\s+(\d+)/);
  const seconds = numberIn(text, /Time taken for tests:\s+([\d.]+) seconds/);
  if (completed === null || seconds === null)
    throw new UnreadableFile(
      `${file.fileName} has no figures: ab prints them when it ends without an error. Look at its last lines.`,
    );
  const failed = (kind: string) => countIn(text, new RegExp(`\\(Connect:[^)]{0,100}\\b${kind}: (\\d+)`)) ?? 0;
  const kinds = [/\(Connect: (\d+)/, /Receive: (\d+)/, /Exceptions: (\d+)/].map((pattern, k) => ({
    code: ["connect", "receive", "exception"][k] ?? "",
    message: ["The connection failed", "Receiving the response failed", "The connection broke"][k] ?? "",
    count: countIn(text, pattern) ?? 0,
  }));
  const refused = {
    code: "",
    message: "Response code outside 2xx",
    count: countIn(text, /Non-2xx responses:\s+(\d+)/) ?? 0,
  };
  const otherLength = failed("Length");
  const [minMs, meanMs, maxMs] = timesIn(text);
  const reported = table === null ? percentilesIn(text) : percentilesOf(table);
  return summaryRun({
    format: "ab-text",
    tool: { name: "ab", version: /This is ApacheBench, Version (\S{1,40})/.exec(text)?.[1] ?? null },
    startedAt: null,
    durationMs: seconds * 1000,
    users: countIn(text, /Concurrency Level:\s+(\d+)/),
    label: /Document Path:[ \t]+(\S+)/.exec(text)?.[1] ?? null,
    figures: {
      requests: completed,
      failures: Math.min(completed, countErrors(kinds) + refused.count),
      minMs: atPercentile(reported, 0) ?? minMs,
      meanMs,
      maxMs: atPercentile(reported, 100) ?? maxMs,
      receivedBytes: countIn(text, /Total transferred:\s+(\d+) bytes/),
      reported: reported.filter(({ percentile }) => percentile > 0 && percentile < 100),
    },
    errors: [...kinds, refused],
    losses: [
      `ab prints no start and no course over time${table === null ? ", and times in whole ms. Its -g file holds every request" : ""}.`,
      ...(otherLength > 0
        ? [
            `${counted(otherLength, "response")} of another length than the first, failed to ab without -l, counted as good.`,
          ]
        : []),
    ],
  });
}

function isPercentileTable(text: string): boolean {
  return text.trimStart().startsWith("Percentage served,Time in ms");
}

/** The row "Total: min mean sd median max" of the connection times. */
function timesIn(text: string): [min: number | null, mean: number | null, max: number | null] {
  const row = /Total:[ \t]+(\d+)[ \t]+(\d+)[ \t]+[\d.]+[ \t]+\d+[ \t]+(\d+)/.exec(text);
  return row ? [Number(row[1]), Number(row[2]), Number(row[3])] : [null, null, null];
}

function percentilesIn(text: string): ReportedPercentile[] {
  const from = text.indexOf("Percentage of the requests served");
  const block = from < 0 ? "" : text.slice(from, from + 2000);
  return [...block.matchAll(/(\d{1,3})%[ \t]+(\d+)/g)].map(([, percentile, ms]) => ({
    percentile: Number(percentile),
    ms: Number(ms),
  }));
}

function percentilesOf(table: string): ReportedPercentile[] {
  return [...table.matchAll(/^(\d{1,3}),([\d.]+)\r?$/gm)].map(([, percentile, ms]) => ({
    percentile: Number(percentile),
    ms: Number(ms),
  }));
}

function atPercentile(reported: ReportedPercentile[], wanted: number): number | null {
  return reported.find(({ percentile }) => percentile === wanted)?.ms ?? null;
}
