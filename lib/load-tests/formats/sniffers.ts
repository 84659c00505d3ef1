import type { FormatId } from "../parsed-run.ts";
import { headerCells } from "./csv/csv-cells.ts";
import { type FileStart, hasKeys } from "./file-start.ts";
import { gatlingBinary, gatlingText } from "./gatling/gatling-sniffers.ts";
import { jmeterLayout } from "./jmeter/jmeter-layout.ts";
import { locustPart } from "./locust/locust-part.ts";
import { gatlingStats, printedJson, printedReport } from "./printed/printed-sniffers.ts";
import { resourcesLayout } from "./resources/resources-layout.ts";
import { taurusCsv } from "./taurus/taurus-sniffers.ts";
import { vegetaCsv, vegetaHdrplot, vegetaJson, vegetaReport, vegetaText } from "./vegeta/vegeta-sniffers.ts";
import { xmlResult } from "./xml/xml-sniffers.ts";

/** Tells whether a file is one of a tool's formats. Sees text only that starts as its shape must: `{` or `[`, `<`, or neither. */
export type Sniffer = (start: FileStart) => FormatId | null;

/** Asked in this order; the first that knows the file has its say, so the one with the plainest mark comes first. */
export const jsonSniffers: readonly Sniffer[] = [
  k6Json,
  vegetaJson,
  vegetaReport,
  locustJson,
  artilleryJson,
  gatlingStats,
  printedJson,
  k6Summary,
];
export const xmlSniffers: readonly Sniffer[] = [xmlResult];
export const textSniffers: readonly Sniffer[] = [
  gatlingText,
  k6Csv,
  vegetaCsv,
  vegetaText,
  vegetaHdrplot,
  heyCsv,
  abGnuplot,
  resourcesCsv,
  taurusCsv,
  locustCsv,
  jmeterCsv,
  printedReport,
];
/** Asked before all others, and of every file. */
export const binarySniffers: readonly Sniffer[] = [gatlingBinary];

function k6Json({ firstLine }: FileStart): FormatId | null {
  return /"type"\s*:\s*"(?:Metric|Point)"/.test(firstLine) && firstLine.includes('"metric"') ? "k6-json" : null;
}

function k6Csv({ firstLine }: FileStart): FormatId | null {
  return firstLine.startsWith("metric_name,timestamp,metric_value") ? "k6-csv" : null;
}

function heyCsv({ firstLine }: FileStart): FormatId | null {
  return firstLine.startsWith("response-time,DNS+dialup,") ? "hey-csv" : null;
}

function abGnuplot({ firstLine }: FileStart): FormatId | null {
  return firstLine.startsWith("starttime\tseconds\tctime\tdtime\tttime\twait") ? "ab-gnuplot" : null;
}

function locustJson(start: FileStart): FormatId | null {
  return hasKeys(start, "num_requests", "response_times") ? "locust-json" : null;
}

function artilleryJson(start: FileStart): FormatId | null {
  const isArtillery = hasKeys(start, "aggregate", "counters") || hasKeys(start, "aggregate", "scenariosCreated");
  return isArtillery ? "artillery-json" : null;
}

function k6Summary(start: FileStart): FormatId | null {
  const hasMetrics = hasKeys(start, "metrics") && /"(?:http_req|iteration|vus|data_)[a-z_]*"/.test(start.text);
  return hasMetrics || hasKeys(start, "root_group") || hasKeys(start, "k6Version") ? "k6-summary" : null;
}

function resourcesCsv({ firstLine }: FileStart): FormatId | null {
  return resourcesLayout(headerCells(firstLine)) === null ? null : "resources-csv";
}

function locustCsv({ firstLine }: FileStart): FormatId | null {
  return locustPart(firstLine) === null ? null : "locust-csv";
}

function jmeterCsv({ text }: FileStart): FormatId | null {
  return jmeterLayout(text) === null ? null : "jmeter-csv";
}
