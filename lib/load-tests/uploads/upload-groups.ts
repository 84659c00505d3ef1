import type { FileTimes } from "../formats/file-times.ts";
import { type FormatFacts, formatFacts } from "../formats/format-facts.ts";
import type { LocustPart } from "../formats/locust/locust-part.ts";
import type { FormatId } from "../parsed-run.ts";
import { withBeside } from "./beside-runs.ts";
import { startOf, type UploadFile } from "./upload-file.ts";

const locustSuffix = /[-_. ]?(?:stats_history|stats|failures|exceptions|requests|distribution)(?=( \(\d+\))?$)/i;
const partOrder: (LocustPart | null)[] = ["stats", "distribution", "history", "failures", "exceptions"];

/** What surefire and Gradle put before the class of each of their JUnit files. */
const classPrefix = "TEST-";

/** The name without folder, packing and type: "nightly/checkout_stats.csv.gz" is "checkout_stats". */
function stemOf(name: string): string {
  return name.replace(/\.(?:gz|zst|zip)$/i, "").replace(/\.(?:csv|jtl|xml|json|ndjson|jsonl|txt|log)$/i, "");
}

/** What the files of one run have in common: Locust's parts their prefix, those of several generators the name without number or host. */
export function commonName({ name, content }: UploadFile): string {
  const stem = stemOf(name);
  if (content.kind !== "result") return stem;
  if (content.format === "locust-csv") return stem.replace(locustSuffix, "");
  if (isOfOneClass(content.format, stem)) return classPrefix;
  if (content.format === "ab-text") return stem.replace(/[-_. ]?percentiles?$/i, "");
  if (togetherOf(content.format) === "shards") return stem.replace(/[-_. ]*(?:\(\d+\)|\d[\d._-]*)$/, "");
  return stem;
}

/**
 * Which files belong together as one run, oldest run first. Locust's CSV files do by the prefix of their names, each part
 * once; JUnit's of one class each by their folder; shards, as JMeter's, by folder and name, when they were written at the same time by
 * several generators. Any other file is a run of its own. The order of `files` changes nothing.
 */
export function groupFiles(files: readonly UploadFile[]): UploadFile[][] {
  const sorted = files.toSorted(
    (a, b) => compareText(a.name, b.name) || compareText(a.folder, b.folder) || compareText(a.id, b.id),
  );
  const families = Map.groupBy(
    sorted.filter((file) => !isBeside(file)),
    familyOf,
  );
  const runs = [...families.values()].flatMap(splitFamily);
  return withBeside(runs, sorted.filter(isBeside)).toSorted(byStart);
}

function isBeside({ content }: UploadFile): boolean {
  return content.kind === "result" && togetherOf(content.format) === "beside";
}

function familyOf(file: UploadFile): string {
  const format = file.content.kind === "result" ? file.content.format : null;
  if (togetherOf(format) === "alone") return file.id;
  return JSON.stringify([format, file.folder, commonName(file).toLowerCase()]);
}

function splitFamily(family: UploadFile[]): UploadFile[][] {
  const [first] = family;
  const format = first?.content.kind === "result" ? first.content.format : null;
  if (format === "locust-csv") return locustRuns(family);
  if (format && first && isOfOneClass(format, first.name)) return [family];
  return togetherOf(format) === "shards" ? shardedRuns(family) : [family];
}

/** Such files hold the classes of a suite, one after the other, and often no times. */
function isOfOneClass(format: FormatId | null, name: string): boolean {
  return format === "junit-xml" && name.startsWith(classPrefix);
}

/** What the server alone can look into is a run of its own until it did. */
function togetherOf(format: FormatId | null): FormatFacts["together"] {
  return format === null ? "alone" : formatFacts[format].together;
}

/** The second file of a part belongs to a second run. */
function locustRuns(family: UploadFile[]): UploadFile[][] {
  const runs: UploadFile[][] = [];
  const parts = Map.groupBy(family, ({ content }) => (content.kind === "result" ? content.part : null));
  for (const part of partOrder)
    for (const [k, file] of (parts.get(part) ?? []).entries()) {
      runs[k] ??= [];
      runs[k].push(file);
    }
  return runs;
}

/** Generators of one test run at the same time: each file's time must overlap the others' by half of the shorter one. */
function shardedRuns(family: UploadFile[]): UploadFile[][] {
  const timed = family.flatMap((file) => {
    const times = file.content.kind === "result" ? file.content.times : null;
    return times ? { file, times } : [];
  });
  const untimed = family.filter((file) => !timed.some((one) => one.file === file));
  const runs: { files: UploadFile[]; times: FileTimes }[] = [];
  for (const { file, times } of timed.toSorted(
    (a, b) => a.times.beginMs - b.times.beginMs || b.times.endMs - a.times.endMs,
  )) {
    const run = runs.find((one) => isSameTime(one.times, times));
    if (!run) runs.push({ files: [file], times: { ...times } });
    else {
      run.files.push(file);
      run.times.endMs = Math.max(run.times.endMs, times.endMs);
    }
  }
  return [...runs.map(({ files }) => files), ...untimed.map((file) => [file])];
}

function isSameTime(a: FileTimes, b: FileTimes): boolean {
  const common = Math.min(a.endMs, b.endMs) - Math.max(a.beginMs, b.beginMs);
  return common >= 0 && common >= Math.min(a.endMs - a.beginMs, b.endMs - b.beginMs) / 2;
}

function byStart(a: UploadFile[], b: UploadFile[]): number {
  return startOf(a).ms - startOf(b).ms || compareText(a[0]?.name ?? "", b[0]?.name ?? "");
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

const sayNothing =
  /^(?:results?|reports?|output|out|test|run|runs|stats|summary|kpi|index|data|log|locust|jmeter|k6|artillery|upload|download)$/i;

/** A name for the test from the names of its files, without dates, numbers and words that say nothing; empty when they disagree. */
export function proposedTestName(files: readonly UploadFile[]): string {
  const names = new Set(files.map((file) => wordsOf(commonName(file)).join(" ")).filter((name) => name !== ""));
  const [name = ""] = names;
  return names.size === 1 ? name : "";
}

function wordsOf(name: string): string[] {
  return name
    .split(/[-_. ()]+/)
    .filter((word) => word !== "" && !/^[vT]?\d+[\dTZ:]*$/i.test(word) && !sayNothing.test(word));
}
