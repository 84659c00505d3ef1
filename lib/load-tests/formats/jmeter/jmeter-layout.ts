import { splitRecord } from "../csv/csv-record.ts";

/** Which column is where. `columns` are JMeter's own names; `sample_variables` keep theirs. */
export type JmeterLayout = { delimiter: string; columns: string[]; hasHeader: boolean };

/** The fields that Headroom reads, in JMeter's words. */
export const readColumns = [
  "timeStamp",
  "elapsed",
  "label",
  "responseCode",
  "responseMessage",
  "success",
  "failureMessage",
  "bytes",
  "sentBytes",
  "allThreads",
] as const;
export type ReadColumn = (typeof readColumns)[number];

const knownNames = new Map(
  [...readColumns, "threadName", "dataType", "grpThreads", "URL", "Filename", "Latency", "Encoding", "SampleCount"]
    .concat("ErrorCount", "Hostname", "IdleTime", "Connect")
    .map((name) => [name.toLowerCase(), name]),
);

const upToSuccess = [
  "timeStamp",
  "elapsed",
  "label",
  "responseCode",
  "responseMessage",
  "threadName",
  "dataType",
  "success",
];

/** What JMeter writes by default where `print_field_names` is off, newest first (jmeter.properties of each release). */
const headerlessLayouts = [
  [
    ...upToSuccess,
    "failureMessage",
    "bytes",
    "sentBytes",
    "grpThreads",
    "allThreads",
    "URL",
    "Latency",
    "IdleTime",
    "Connect",
  ],
  [
    ...upToSuccess,
    "failureMessage",
    "bytes",
    "sentBytes",
    "grpThreads",
    "allThreads",
    "Latency",
    "IdleTime",
    "Connect",
  ],
  [...upToSuccess, "failureMessage", "bytes", "grpThreads", "allThreads", "URL", "Latency", "IdleTime", "Connect"],
  [...upToSuccess, "failureMessage", "bytes", "grpThreads", "allThreads", "Latency", "IdleTime", "Connect"],
  [...upToSuccess, "failureMessage", "bytes", "grpThreads", "allThreads", "Latency", "IdleTime"],
  [...upToSuccess, "failureMessage", "bytes", "grpThreads", "allThreads", "Latency"],
  [...upToSuccess, "bytes", "grpThreads", "allThreads", "Latency"],
  [...upToSuccess, "bytes", "Latency"],
  [...upToSuccess, "bytes"],
  upToSuccess,
];

/** The layout that the first lines of a JMeter CSV show, or null when they are none. */
export function jmeterLayout(head: string): JmeterLayout | null {
  const first = head
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/, 20)
    .find((line) => line !== "");
  if (first === undefined) return null;
  for (const delimiter of [",", ";", "\t"]) {
    const cells = splitRecord(first, delimiter);
    if (cells === null || cells.length < 2) continue;
    const columns = cells.map((cell) => knownNames.get(cell.trim().toLowerCase()) ?? cell.trim());
    if (isHeader(columns)) return { delimiter, columns, hasHeader: true };
    const known = headerlessLayouts.find((layout) => fits(layout, cells));
    if (known) return { delimiter, columns: known, hasHeader: false };
  }
  return null;
}

function isHeader(columns: string[]): boolean {
  return columns.includes("elapsed") && columns.filter((name) => knownNames.has(name.toLowerCase())).length >= 2;
}

const wholeNumbers = new Set([
  "elapsed",
  "bytes",
  "sentBytes",
  "grpThreads",
  "allThreads",
  "Latency",
  "IdleTime",
  "Connect",
]);

function fits(layout: string[], cells: string[]): boolean {
  if (layout.length !== cells.length) return false;
  return layout.every((name, k) => {
    const cell = cells[k] ?? "";
    if (name === "timeStamp") return /^\d{13}$|^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[ T]\d/.test(cell);
    if (name === "success") return /^(?:true|false)$/i.test(cell);
    return !wholeNumbers.has(name) || /^\d{1,15}$/.test(cell);
  });
}
