import { open } from "node:fs/promises";
import { type ParsedError, type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { mergeFigures } from "../figures/merge-figures.ts";
import { topErrors } from "../figures/top-errors.ts";
import { topLabels } from "../figures/top-labels.ts";
import type { ResultFile } from "../result-file.ts";
import { firstReasons, type RejectedLines } from "../text/rejected-lines.ts";
import { locustErrors, locustExceptions } from "./locust-errors.ts";
import { type LocustHistory, locustHistory } from "./locust-history.ts";
import { type LocustPart, locustPart } from "./locust-part.ts";
import { attachDistribution, type LocustStats, locustStats } from "./locust-stats.ts";

/**
 * The run that Locust's `--csv` files tell of, any of them: figures from `_stats`, else from the end of `_stats_history`.
 * Throws UnreadableFile when neither is there or a file is none of Locust's.
 */
export async function parseLocustCsv(files: ResultFile[]): Promise<ParsedRun> {
  const parts = await partsOf(files);
  const rejected: RejectedLines = { lines: 0, first: [] };
  const statsFile = parts.get("stats");
  const historyFile = parts.get("history");
  if (!statsFile && !historyFile)
    throw new UnreadableFile(
      `${files.map(({ fileName }) => fileName).join(", ")} holds no response times. ` +
        "Upload the file that ends in _stats.csv (and _stats_history.csv) of the same run with it.",
    );
  const stats = statsFile ? await locustStats(statsFile.path, rejected) : null;
  const distribution = parts.get("distribution");
  if (stats && distribution) await attachDistribution(stats, distribution.path, rejected);
  const history = historyFile ? await locustHistory(historyFile.path, rejected) : null;
  if (!stats?.labels.size && !stats?.whole && !history?.labels.size && !history?.whole)
    throw new UnreadableFile(
      rejected.first[0]
        ? `No line of ${files[0]?.fileName} could be read. ${firstReasons(rejected)}.`
        : `${files[0]?.fileName} has a header but no results: no request was made, or the file was cut short.`,
    );
  const errors = await errorsOf(parts, rejected);
  return assemble(stats, history, errors, rejected);
}

async function partsOf(files: ResultFile[]): Promise<Map<LocustPart, ResultFile>> {
  const parts = new Map<LocustPart, ResultFile>();
  for (const file of files) {
    const part = locustPart(await firstLine(file.path));
    if (!part)
      throw new UnreadableFile(
        `${file.fileName} is not one of Locust's CSV files: its first line names none of their columns. Leave it out.`,
      );
    const other = parts.get(part);
    if (other)
      throw new UnreadableFile(
        `${other.fileName} and ${file.fileName} are the same part of two runs. Upload the files of one run at a time.`,
      );
    parts.set(part, file);
  }
  return parts;
}

async function firstLine(path: string): Promise<string> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
  return buffer.toString("utf8", 0, bytesRead).split(/\r?\n/, 1)[0] ?? "";
}

async function errorsOf(parts: Map<LocustPart, ResultFile>, rejected: RejectedLines): Promise<ParsedError[]> {
  const failures = parts.get("failures");
  const exceptions = parts.get("exceptions");
  return topErrors([
    ...(failures ? await locustErrors(failures.path, rejected) : []),
    ...(exceptions ? await locustExceptions(exceptions.path, rejected) : []),
  ]);
}

function assemble(
  stats: LocustStats | null,
  history: LocustHistory | null,
  errors: ParsedError[],
  rejected: RejectedLines,
): ParsedRun {
  const figures = stats?.labels.size || stats?.whole ? stats : history;
  const labels = [...(figures?.labels ?? [])].map(([label, own]) => ({
    ...own,
    label,
    series: history?.labels.get(label)?.series ?? null,
  }));
  const whole = figures?.whole ?? mergeFigures(labels);
  const course = whole.requests > 0 && history && !tellsCourse(history) ? null : history;
  const durationMs = stats?.requestsPerSecond ? (whole.requests / stats.requestsPerSecond) * 1000 : history?.durationMs;
  return {
    format: "locust-csv",
    tool: { name: "Locust", version: null },
    precision: "reported",
    startedAt: history?.startedAt ?? null,
    durationMs: durationMs ?? 0,
    maxUsers: course?.maxUsers ?? null,
    whole: { ...whole, series: course?.whole?.series ?? null },
    labels: topLabels(labels),
    errors,
    rejected,
    losses: lossesOf(stats, history, whole.requests, whole.failures, errors),
    thresholds: [],
  };
}

/** Locust writes the history out every ten seconds: of a shorter run there may be nothing but its first line, all zeros. */
function tellsCourse({ whole, labels }: LocustHistory): boolean {
  return labels.size > 0 || (whole?.series?.counts.some((count) => count > 0) ?? false);
}

function lossesOf(
  stats: LocustStats | null,
  history: LocustHistory | null,
  requests: number,
  failures: number,
  errors: ParsedError[],
): string[] {
  const losses = ["Percentiles are Locust's own: rounded to whole ms, over 100 ms to two digits."];
  if (!history)
    losses.push(
      "No _stats_history.csv: the start time and the course over time are unknown; the duration is worked out.",
    );
  else if (!stats) losses.push("No _stats.csv: of the whole run's percentiles only the median is known.");
  const isBlank = requests > 0 && history !== null && !tellsCourse(history);
  if (isBlank)
    losses.push(
      "The history ends before the first request: the course over time is unknown. Locust writes it every ten seconds.",
    );
  else if (history && history.labels.size === 0)
    losses.push(
      "The history holds the whole run only. Run Locust with --csv-full-history to see each label over time.",
    );
  const counted = history?.whole?.series?.counts.reduce((sum, count) => sum + count, 0) ?? requests;
  if (history?.hasReset)
    losses.push("Locust reset its statistics during the run: the totals count only what came after.");
  else if (counted < requests && !isBlank)
    losses.push(
      `The history ends early: ${(requests - counted).toLocaleString("en-GB")} of ` +
        `${requests.toLocaleString("en-GB")} requests are not in the course over time.`,
    );
  if (failures > 0 && errors.length === 0) losses.push("No _failures.csv: why requests failed is unknown.");
  return losses;
}
