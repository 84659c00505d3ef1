import { stat } from "node:fs/promises";
import type { CsvMapping } from "../formats/mapped/csv-mapping.ts";
import { isMappable } from "../formats/mapped/is-mappable.ts";
import { readResources } from "../formats/resources/resources-csv.ts";
import type { ResultFile } from "../formats/result-file.ts";
import { isGzip, isZip, isZstd, type Sniffed, sniff, sniffAs } from "../formats/sniff.ts";
import { type FormatId, findFormat, type ParsedRun, UnreadableFile } from "../parsed-run.ts";
import { soundRun } from "./sound-run.ts";
import { headOf, unpack } from "./unpack.ts";
import { unpackZip } from "./unpack-zip.ts";
import { refuseSeveralRuns } from "./zipped-runs.ts";

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
  "jmeter-csv": async () => (await import("../formats/jmeter/jmeter-csv.ts")).parseJmeterCsv,
  "jmeter-xml": async () => (await import("../formats/jmeter/jmeter-xml.ts")).parseJmeterXml,
  "taurus-xml": async () => (await import("../formats/taurus/taurus-xml.ts")).parseTaurusXml,
  "taurus-csv": async () => (await import("../formats/taurus/taurus-csv.ts")).parseTaurusCsv,
  "junit-xml": async () => (await import("../formats/junit/junit-xml.ts")).parseJunitXml,
  "locust-csv": async () => (await import("../formats/locust/locust-csv.ts")).parseLocustCsv,
  "locust-json": async () => (await import("../formats/locust/locust-json.ts")).parseLocustJson,
  "k6-summary": async () => (await import("../formats/k6/k6-summary.ts")).parseK6Summary,
  "k6-json": async () => (await import("../formats/k6/k6-json.ts")).parseK6Json,
  "k6-csv": async () => (await import("../formats/k6/k6-csv.ts")).parseK6Csv,
  "gatling-binary": async () => (await import("../formats/gatling/gatling-binary.ts")).parseGatlingBinary,
  "gatling-stats": async () => (await import("../formats/gatling/gatling-stats.ts")).parseGatlingStats,
  wrk: async () => (await import("../formats/printed/wrk.ts")).parseWrk,
  "hey-text": async () => (await import("../formats/printed/hey-text.ts")).parseHeyText,
  "ab-text": async () => (await import("../formats/printed/ab-text.ts")).parseAbText,
  "oha-json": async () => (await import("../formats/printed/oha-json.ts")).parseOhaJson,
  "autocannon-json": async () => (await import("../formats/printed/autocannon-json.ts")).parseAutocannonJson,
  "siege-json": async () => (await import("../formats/printed/siege-json.ts")).parseSiegeJson,
  "gatling-text": async () => (await import("../formats/gatling/gatling-text.ts")).parseGatlingText,
  "vegeta-csv": async () => (await import("../formats/vegeta/vegeta-csv.ts")).parseVegetaCsv,
  "vegeta-json": async () => (await import("../formats/vegeta/vegeta-json.ts")).parseVegetaJson,
  "vegeta-report": async () => (await import("../formats/vegeta/vegeta-report.ts")).parseVegetaReport,
  "vegeta-text": async () => (await import("../formats/vegeta/vegeta-text.ts")).parseVegetaText,
  "vegeta-hdrplot": async () => (await import("../formats/vegeta/vegeta-hdrplot.ts")).parseVegetaHdrplot,
  "mapped-csv": async () => (await import("../formats/mapped/mapped-csv.ts")).parseMappedCsv,
  "hey-csv": async () => (await import("../formats/printed/hey-csv.ts")).parseHeyCsv,
  "ab-gnuplot": async () => (await import("../formats/printed/ab-gnuplot.ts")).parseAbGnuplot,
  "resources-csv": () => Promise.reject(new UnreadableFile("A file of resource series holds no results.")),
  "artillery-json": async () => (await import("../formats/artillery/artillery-json.ts")).parseArtilleryJson,
};

/**
 * What the files of one run say. `asked` is `auto` or a format's id; the content can overrule it. Throws UnreadableFile,
 * with a message that names the file, when they cannot be read or do not belong together.
 */
export async function readFiles(files: ResultFile[], asked: string, options: ReadOptions): Promise<ParsedRun> {
  if (files.length === 0) throw new UnreadableFile("There is no file to read.");
  options.onStage("unpacking");
  const { unpacked, left } = await unpackAll(files, asked, options);
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
  const losses = [...run.losses, ...left];
  if (beside.length === 0) return soundRun({ ...run, losses });
  const series = await readResources(beside, run);
  return soundRun({ ...run, resources: series.resources, losses: [...losses, ...series.losses] });
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

/** The files unpacked, those of zip archives in their archive's place; `left` says what of these was left out. */
async function unpackAll(files: ResultFile[], asked: string, options: ReadOptions) {
  const { tempFolder, maxBytes } = options;
  const unpacked: ResultFile[] = [];
  const left: string[] = [];
  let leftBytes = maxBytes;
  for (const [k, file] of files.entries()) {
    const name = `unpacked-${k}`;
    const parts = await unzipped(file, name, asked, { ...options, maxBytes: leftBytes });
    left.push(...parts.losses);
    for (const [j, part] of parts.files.entries()) {
      const result = await unpack(part, tempFolder, `${name}-${j}-content`, { maxBytes: leftBytes });
      leftBytes -= (await stat(result.path)).size;
      unpacked.push(result);
    }
    if (parts.isArchive) await refuseSeveralRuns(file, unpacked.slice(-parts.files.length));
  }
  return { unpacked, left };
}

async function unzipped(file: ResultFile, name: string, asked: string, options: ReadOptions) {
  if (!isZip(await headOf(file.path))) return { files: [file], losses: [], isArchive: false };
  const look = (head: Buffer) => {
    if (isGzip(head) || isZstd(head)) return null;
    const found = lookAt(head, asked, options);
    return "format" in found ? found.format : undefined;
  };
  const parts = await unpackZip(file, options.tempFolder, `${name}-zip`, { maxBytes: options.maxBytes }, look);
  return { ...parts, isArchive: true };
}

async function formatOf(file: ResultFile, asked: string, options: ReadOptions): Promise<FormatId> {
  const found = lookAt(await headOf(file.path), asked, options);
  if ("unreadable" in found) throw new UnreadableFile(`${file.fileName} ${found.unreadable}`);
  return found.format;
}

function lookAt(head: Buffer, asked: string, { csvMapping }: ReadOptions): Sniffed {
  const format = findFormat(asked);
  const sniffed = sniff(head);
  // Whatever the results are, a file of resource series beside them says itself what it is.
  const isBeside = "format" in sniffed && sniffed.format === "resources-csv";
  const found = format && !isBeside ? sniffAs(head, format) : sniffed;
  const isMapped = "unreadable" in found && asked === "auto" && csvMapping && isMappable(head, csvMapping);
  return isMapped ? { format: "mapped-csv" } : found;
}
