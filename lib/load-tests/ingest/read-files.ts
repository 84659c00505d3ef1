import { stat } from "node:fs/promises";
import type { ResultFile } from "../formats/result-file.ts";
import { sniff, sniffAs } from "../formats/sniff.ts";
import { type FormatId, findFormat, type ParsedRun, UnreadableFile } from "../parsed-run.ts";
import { headOf, unpack } from "./unpack.ts";

export type IngestStage = "unpacking" | "reading";

export type ReadOptions = {
  /** A folder of this job's own: unpacked files, and what DuckDB spills. */
  tempFolder: string;
  /** Of all files together, unpacked. */
  maxBytes: number;
  onStage: (stage: IngestStage) => void;
};

type Parse = (files: ResultFile[], tempFolder: string) => Promise<ParsedRun>;

/** Loaded when needed: a reading process reads one format, and it starts for every upload. */
const parsers: Record<FormatId, () => Promise<Parse>> = {
  "jmeter-csv": async () => (await import("../formats/jmeter-csv.ts")).parseJmeterCsv,
  "jmeter-xml": async () => (await import("../formats/jmeter-xml.ts")).parseJmeterXml,
  "taurus-xml": async () => (await import("../formats/taurus-xml.ts")).parseTaurusXml,
  "taurus-csv": async () => (await import("../formats/taurus-csv.ts")).parseTaurusCsv,
  "junit-xml": async () => (await import("../formats/junit-xml.ts")).parseJunitXml,
  "locust-csv": async () => (await import("../formats/locust-csv.ts")).parseLocustCsv,
  "locust-json": async () => (await import("../formats/locust-json.ts")).parseLocustJson,
  "k6-summary": async () => (await import("../formats/k6-summary.ts")).parseK6Summary,
  "k6-json": async () => (await import("../formats/k6-json.ts")).parseK6Json,
  "k6-csv": async () => (await import("../formats/k6-csv.ts")).parseK6Csv,
  "gatling-binary": async () => (await import("../formats/gatling-binary.ts")).parseGatlingBinary,
  "gatling-stats": async () => (await import("../formats/gatling-stats.ts")).parseGatlingStats,
  wrk: async () => (await import("../formats/wrk.ts")).parseWrk,
  "hey-text": async () => (await import("../formats/hey-text.ts")).parseHeyText,
  "ab-text": async () => (await import("../formats/ab-text.ts")).parseAbText,
  "oha-json": async () => (await import("../formats/oha-json.ts")).parseOhaJson,
  "autocannon-json": async () => (await import("../formats/autocannon-json.ts")).parseAutocannonJson,
  "siege-json": async () => (await import("../formats/siege-json.ts")).parseSiegeJson,
  "gatling-text": async () => (await import("../formats/gatling-text.ts")).parseGatlingText,
  "vegeta-csv": async () => (await import("../formats/vegeta-csv.ts")).parseVegetaCsv,
  "vegeta-json": async () => (await import("../formats/vegeta-json.ts")).parseVegetaJson,
  "vegeta-report": async () => (await import("../formats/vegeta-report.ts")).parseVegetaReport,
  "vegeta-text": async () => (await import("../formats/vegeta-text.ts")).parseVegetaText,
  "vegeta-hdrplot": async () => (await import("../formats/vegeta-hdrplot.ts")).parseVegetaHdrplot,
  "hey-csv": async () => (await import("../formats/hey-csv.ts")).parseHeyCsv,
  "ab-gnuplot": async () => (await import("../formats/ab-gnuplot.ts")).parseAbGnuplot,
  "artillery-json": async () => (await import("../formats/artillery-json.ts")).parseArtilleryJson,
};

/**
 * What the files of one run say. `asked` is `auto` or a format's id; the content can overrule it. Throws UnreadableFile,
 * with a message that names the file, when they cannot be read or do not belong together.
 */
export async function readFiles(files: ResultFile[], asked: string, options: ReadOptions): Promise<ParsedRun> {
  if (files.length === 0) throw new UnreadableFile("There is no file to read.");
  options.onStage("unpacking");
  const unpacked = await unpackAll(files, options);
  options.onStage("reading");
  const formats = await Promise.all(unpacked.map((file) => formatOf(file, asked)));
  const [format] = formats;
  if (!format) throw new UnreadableFile("There is no file to read.");
  const other = formats.findIndex((found) => found !== format);
  if (other > 0) {
    throw new UnreadableFile(
      `${files[0]?.fileName} (${format}) and ${files[other]?.fileName} (${formats[other]}) are not of one run. Upload them one by one.`,
    );
  }
  const parse = await parsers[format]();
  return parse(unpacked, options.tempFolder);
}

async function unpackAll(files: ResultFile[], { tempFolder, maxBytes }: ReadOptions): Promise<ResultFile[]> {
  const unpacked: ResultFile[] = [];
  let left = maxBytes;
  for (const [k, file] of files.entries()) {
    const result = await unpack(file, tempFolder, `unpacked-${k}`, { maxBytes: left });
    left -= (await stat(result.path)).size;
    unpacked.push(result);
  }
  return unpacked;
}

async function formatOf(file: ResultFile, asked: string): Promise<FormatId> {
  const head = await headOf(file.path);
  const format = findFormat(asked);
  const found = format ? sniffAs(head, format) : sniff(head);
  if ("unreadable" in found) throw new UnreadableFile(`${file.fileName} ${found.unreadable}`);
  return found.format;
}
