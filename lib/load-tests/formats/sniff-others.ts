import { csvShape } from "./csv/csv-shape.ts";
import { startsWith } from "./magic-bytes.ts";
import { howToMap } from "./mapped/csv-mapping.ts";

const readable =
  "Readable are results of JMeter, Locust, k6, Gatling, Artillery, vegeta, wrk, hey, oha, autocannon, ab, siege and Taurus, and JUnit XML.";

const magics: [string, string][] = [
  ["89504e47", "is a PNG picture"],
  ["ffd8ff", "is a JPEG picture"],
  ["47494638", "is a GIF picture"],
  ["25504446", "is a PDF document"],
  ["4d5a", "is a Windows program"],
  ["7f454c46", "is a Linux program"],
  ["53514c69746520666f726d6174", "is an SQLite database"],
];

const archives: [string, string][] = [
  ["504b", "a zip archive"],
  ["377abcaf271c", "a 7z archive"],
  ["526172211a07", "a RAR archive"],
  ["425a68", "packed with bzip2"],
  ["fd377a585a00", "packed with xz"],
  ["1f8b", "packed with gzip twice"],
  ["28b52ffd", "packed with zstd twice"],
];

/** Why a file that is no text cannot be read, or null where it is text. A few NUL bytes make no text binary. */
export function otherBinary(head: Uint8Array): string | null {
  const starts = ([magic]: [string, string]) => startsWith(head, magic);
  const archive = archives.find(starts);
  if (archive) return `is ${archive[1]}. Unpack it first and upload the result file in it.`;
  const magic = magics.find(starts);
  if (magic) return `${magic[1]}, not a result of a load test. ${readable}`;
  if (isVegetaGob(head)) {
    return "is what vegeta attack wrote, which only vegeta itself can read. Convert it and upload that: vegeta encode results.bin > results.csv";
  }
  if (isUtf16(head)) return "is UTF-16 text. Save it as UTF-8 and upload it again.";
  return controlShare(head) > 0.05 ? `is a binary file, not a result of a load test. ${readable}` : null;
}

/** A stream of Go's gob starts with the definition of what it holds, here of a struct called "Result". */
function isVegetaGob(head: Uint8Array): boolean {
  return String.fromCharCode(...head.subarray(0, 24)).includes("\x03\x01\x01\x06Result\x01");
}

function isUtf16(head: Uint8Array): boolean {
  if (startsWith(head, "fffe") || startsWith(head, "feff")) return true;
  const sample = head.subarray(0, 1000);
  const nuls = [0, 0];
  for (const [k, byte] of sample.entries()) if (byte === 0) nuls[k % 2] = (nuls[k % 2] ?? 0) + 1;
  const half = sample.length / 2;
  return sample.length >= 16 && nuls.some((count) => count > half * 0.9) && nuls.some((count) => count < half * 0.1);
}

/** The share of bytes that no text has: control characters, but for white space and what begins a terminal's colours. */
function controlShare(head: Uint8Array): number {
  const sample = head.subarray(0, 8192);
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127;
  return sample.filter(isControl).length / sample.length;
}

/** Why a JSON file that is none of the readable ones cannot be read. */
export function otherJson(): string {
  return `is JSON, but not the result of a load test that Headroom knows. ${readable}`;
}

const texts: [RegExp, string][] = [
  [
    /^Transactions:\s+\d+ hits/m,
    "is the text of siege, which cannot be read. Run siege with --json-output and upload what it prints.",
  ],
  [/<!doctype html|<html[\s>]/i, `is a web page. Upload the tool's result file instead of its report. ${readable}`],
  [/^<\?xml|^<[a-z]/i, `is XML, but not the result of a load test that Headroom knows. ${readable}`],
];

/** Why a text file that is none of the readable ones cannot be read. */
export function otherText(start: string): string {
  const known = texts.find(([pattern]) => pattern.test(start.slice(0, 4000)));
  if (known) return known[1];
  if (!/[\r\n]/.test(start) && start.length > 10_000)
    return `is one line without an end, not a result of a load test. ${readable}`;
  const advice = csvShape(start) ? howToMap : readable;
  return `is not the result of a load test that Headroom knows: its first line is "${start.slice(0, 80).split(/[\r\n]/)[0]}". ${advice}`;
}
