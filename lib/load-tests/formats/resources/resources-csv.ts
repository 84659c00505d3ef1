import { limits, UnreadableFile } from "../../parsed-run.ts";
import { byHostAndMetric, generatorHost, type ResourceSeries } from "../../resources/resource-series.ts";
import { metricName, unitOf } from "../../resources/resource-value.ts";
import { type CsvRow, csvRows } from "../csv/csv-rows.ts";
import { bucketCount, niceBucketMs } from "../figures/buckets.ts";
import type { ResultFile } from "../result-file.ts";
import { storedText } from "../text/stored-text.ts";
import { type ResourcesLayout, resourcesLayout, resourceTimeMs } from "./resources-layout.ts";

/** So many series are kept, in the order in which they come. */
const mostSeries = 200;
const nameLength = 100;

/** When the run was, so that the series lie on its time. Without a start theirs is taken for it. */
export type RunTime = { startedAt: Date | null; durationMs: number };

export type ReadResources = { resources: ResourceSeries[]; losses: string[] };

type Open = ResourceSeries & { sums: Float64Array; counts: Float64Array };

/** Reads the CSV files of resource series beside a run's results, as means of at most 600 buckets over the run's time. */
export async function readResources(files: readonly ResultFile[], run: RunTime): Promise<ReadResources> {
  const bucketMs = niceBucketMs(run.durationMs, limits.runBuckets);
  const reading = {
    startMs: run.startedAt?.getTime() ?? null,
    bucketMs,
    buckets: bucketCount(run.durationMs, bucketMs),
  };
  const open = new Map<string, Open>();
  const losses: string[] = [];
  for (const file of files) losses.push(...(await readFile(file, open, reading)));
  const resources = [...open.values()]
    .map(({ sums, counts, ...series }) => ({
      ...series,
      values: Array.from(sums, (sum, k) => (counts[k] ? Number((sum / counts[k]).toPrecision(6)) : null)),
    }))
    .toSorted(byHostAndMetric);
  return { resources, losses };
}

type Reading = { startMs: number | null; bucketMs: number; buckets: number };
type Counts = { rows: number; rejected: number; firstReason: string; outside: number; tooMany: number };

async function readFile(file: ResultFile, open: Map<string, Open>, reading: Reading): Promise<string[]> {
  const found: Counts = { rows: 0, rejected: 0, firstReason: "", outside: 0, tooMany: 0 };
  let layout: ResourcesLayout | null = null;
  for await (const row of csvRows(file.path)) {
    found.rows += 1;
    if ("cells" in row) layout ??= layoutOf(row.cells, file);
    const read = "cells" in row && layout ? readRow(row.cells, layout) : reasonOf(row);
    if (typeof read === "string") {
      found.firstReason ||= `line ${row.line}: ${read}`;
      found.rejected += 1;
    } else addRow(read, open, reading, found);
  }
  return lossesOf(file.fileName, found);
}

type Sample = { atMs: number; host: string; metric: string; unit: string; value: number };

function layoutOf(cells: ReadonlyMap<string, string>, file: ResultFile): ResourcesLayout {
  const layout = resourcesLayout([...cells.keys()]);
  if (!layout) throw new UnreadableFile(`${file.fileName} has no columns time, metric and value.`);
  return layout;
}

function reasonOf(row: CsvRow): string {
  return "reason" in row ? row.reason : "";
}

/** The reason where it cannot be read. */
function readRow(cells: ReadonlyMap<string, string>, layout: ResourcesLayout): Sample | string {
  const cell = (column: keyof ResourcesLayout) => (cells.get(layout[column] ?? "") ?? "").trim();
  const atMs = resourceTimeMs(cell("time"));
  if (atMs === null) return "its time is neither epoch seconds or milliseconds nor RFC 3339.";
  const text = cell("value");
  const plain = Number(text);
  if (text === "" || !Number.isFinite(plain)) return "its value is no number.";
  const metric = metricName(storedText(cell("metric"), nameLength));
  if (metric === "") return "it names no metric.";
  const { unit, factor } = unitOf(metric, storedText(cell("unit"), 20));
  return { atMs, host: storedText(cell("host"), nameLength) || generatorHost, metric, unit, value: plain * factor };
}

function addRow(sample: Sample, open: Map<string, Open>, reading: Reading, found: Counts): void {
  reading.startMs ??= sample.atMs;
  const bucket = Math.floor((sample.atMs - reading.startMs) / reading.bucketMs);
  if (bucket < 0 || bucket >= reading.buckets) {
    found.outside += 1;
    return;
  }
  const { host, metric, unit } = sample;
  const key = JSON.stringify([host, metric]);
  const known = open.get(key);
  if (!known && open.size >= mostSeries) {
    found.tooMany += 1;
    return;
  }
  const series = known ?? newSeries({ host, metric, unit }, reading);
  if (!known) open.set(key, series);
  series.sums[bucket] = (series.sums[bucket] ?? 0) + sample.value;
  series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
}

function newSeries(names: { host: string; metric: string; unit: string }, { bucketMs, buckets }: Reading): Open {
  return { ...names, bucketMs, values: [], sums: new Float64Array(buckets), counts: new Float64Array(buckets) };
}

function lossesOf(fileName: string, { rows, rejected, firstReason, outside, tooMany }: Counts): string[] {
  const count = (of: number) => `${of.toLocaleString("en-GB")} ${of === 1 ? "row" : "rows"}`;
  const losses: string[] = [];
  if (rows === 0) losses.push(`${fileName} holds no rows: nothing is known of the hosts.`);
  if (rejected > 0) losses.push(`${count(rejected)} of ${fileName} could not be read; the first is ${firstReason}`);
  if (outside > 0 && outside + rejected === rows)
    losses.push(`${fileName} tells of another time than the run's: is its clock, or its time zone, another one?`);
  else if (outside > 0)
    losses.push(`${count(outside)} of ${fileName} before or after the run ${outside === 1 ? "is" : "are"} left out.`);
  if (tooMany > 0)
    losses.push(
      `${fileName} holds more than ${mostSeries} series: ${count(tooMany)} of the others ${tooMany === 1 ? "is" : "are"} left out.`,
    );
  return losses;
}
