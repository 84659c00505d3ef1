import { stat } from "node:fs/promises";
import type { CsvMapping } from "../formats/csv-mapping.ts";
import { isMappable } from "../formats/is-mappable.ts";
import { readResources } from "../formats/resources-csv.ts";
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
  /** How the test's CSV of an unknown tool is to be read, where it says so. */
  csvMapping?: CsvMapping | null;
};

type Parse = (files: ResultFile[], tempFolder: string, csvMapping: CsvMapping | null) => Promise<ParsedRun>;

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
  "mapped-csv": async () => (await import("../formats/mapped-csv.ts")).parseMappedCsv,
  "hey-csv": async () => (await import("../formats/hey-csv.ts")).parseHeyCsv,
  "ab-gnuplot": async () => (await import("../formats/ab-gnuplot.ts")).parseAbGnuplot,
  "resources-csv": () => Promise.reject(new UnreadableFile("A file of resource series holds no results.")),
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
  const found = await Promise.all(
    unpacked.map(async (file) => ({ file, format: await formatOf(file, asked, options) })),
  );
  const beside = found.filter(({ format }) => format === "resources-csv").map(({ file }) => file);
  const run = await readResults(
    found.filter(({ format }) => format !== "resources-csv"),
    beside,
    options,
  );
  if (beside.length === 0) return run;
  const { resources, losses } = await readResources(beside, run);
  return { ...run, resources, losses: [...run.losses, ...losses] };
}

type Found = { file: ResultFile; format: FormatId };

async function readResults(found: Found[], beside: ResultFile[], options: ReadOptions): Promise<ParsedRun> {
  const [first] = found;
  if (!first) throw new UnreadableFile(onlyResources(beside));
  const other = found.find(({ format }) => format !== first.format);
  if (other) {
    throw new UnreadableFile(
      `${first.file.fileName} (${first.format}) and ${other.file.fileName} (${other.format}) are not of one run. Upload them one by one.`,
    );
  }
  const parse = await parsers[first.format]();
  return parse(
    found.map(({ file }) => file),
    options.tempFolder,
    options.csvMapping ?? null,
  );
}

function onlyResources(files: ResultFile[]): string {
  const names = files.map(({ fileName }) => fileName).join(", ");
  return `${names} ${files.length === 1 ? "tells" : "tell"} what hosts did, and no results: upload the results of the load test in the same run.`;
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

async function formatOf(file: ResultFile, asked: string, { csvMapping }: ReadOptions): Promise<FormatId> {
  const head = await headOf(file.path);
  const format = findFormat(asked);
  const sniffed = sniff(head);
  // Whatever the results are, a file of resource series beside them says itself what it is.
  const isBeside = "format" in sniffed && sniffed.format === "resources-csv";
  const found = format && !isBeside ? sniffAs(head, format) : sniffed;
  if ("unreadable" in found && asked === "auto" && csvMapping && isMappable(head, csvMapping)) return "mapped-csv";
  if ("unreadable" in found) throw new UnreadableFile(`${file.fileName} ${found.unreadable}`);
  return found.format;
}
