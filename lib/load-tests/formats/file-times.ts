import type { FormatId } from "../parsed-run.ts";
import { splitRecord } from "./csv/csv-record.ts";
import { gatlingBinaryStart } from "./gatling/gatling-sniffers.ts";
import { jmeterLayout } from "./jmeter/jmeter-layout.ts";
import { timePattern } from "./jmeter/jmeter-time.ts";
import { k6CsvTime } from "./k6/k6-csv-time.ts";
import { locustPart } from "./locust/locust-part.ts";
import { resourceTimeMs } from "./resources/resources-layout.ts";
import { jmeterXmlTimes, junitXmlTimes } from "./xml/xml-times.ts";

/** When the results in a file began and ended, epoch ms, as far as its two ends tell. */
export type FileTimes = { beginMs: number; endMs: number };

const readers: Record<FormatId, (head: string, tail: string, bytes: Uint8Array) => number[]> = {
  "jmeter-csv": jmeterTimes,
  "jmeter-xml": jmeterXmlTimes,
  "taurus-xml": () => [],
  "taurus-csv": () => [],
  "junit-xml": junitXmlTimes,
  "locust-csv": locustTimes,
  "locust-json": (head, tail) =>
    found(head + tail, /"(?:start_time|last_request_timestamp)"\s*:\s*(\d{10}(?:\.\d+)?)/g).map(
      (second) => second * 1000,
    ),
  "k6-summary": () => [],
  "k6-json": (head, tail) =>
    [...(head + tail).matchAll(/"time"\s*:\s*"([^"]{20,40})"/g)].map(([, time = ""]) => Date.parse(time)),
  "k6-csv": k6CsvTimes,
  "vegeta-csv": (head, tail) => lasting(`${head}\n${tail}`, /^(\d{18,19}),\d{1,3},(\d+),/gm, 1e6),
  "vegeta-json": (head, tail) =>
    [...(head + tail).matchAll(/"timestamp":"([^"]{20,40})"/g)].map(([, time = ""]) => Date.parse(time)),
  "vegeta-report": (head) =>
    [...head.matchAll(/"(?:earliest|end)":\s*"([^"]{20,40})"/g)].map(([, time = ""]) => Date.parse(time)),
  "vegeta-text": () => [],
  "vegeta-hdrplot": () => [],
  "mapped-csv": () => [],
  "hey-csv": () => [],
  "ab-gnuplot": (head, tail) => lasting(`${head}\n${tail}`, /\t(\d{10})\t\d+\t\d+\t(\d+)\t\d+$/gm, 1, 1000),
  "artillery-json": artilleryTimes,
  "gatling-binary": (_head, _tail, bytes) => gatlingBinaryStart(bytes),
  "gatling-stats": () => [],
  wrk: () => [],
  "hey-text": () => [],
  "ab-text": () => [],
  "oha-json": () => [],
  "autocannon-json": (head) =>
    [...head.matchAll(/"(?:start|finish)"\s*:\s*"([^"]{20,40})"/g)].map(([, time = ""]) => Date.parse(time)),
  "siege-json": () => [],
  "resources-csv": (head, tail) =>
    [...`${head}\n${tail}`.matchAll(/^"?([\d.TZ:+ -]{10,35})"?,/gim)].flatMap(
      ([, time = ""]) => resourceTimeMs(time) ?? [],
    ),
  "gatling-text": (head, tail) => found(`${head}\n${tail}`, /\t(\d{13})(?=[\t\r\n]|$)/g),
};

const earliestMs = Date.UTC(2000, 0, 1);
const latestMs = Date.UTC(2100, 0, 1);

/**
 * A quick look for a preview, before the whole file is read: `head` and `tail` are the text at both ends, `tail` empty
 * where `head` is all, `bytes` those of `head`. Null where the format, or this file, tells no time.
 */
export function fileTimes(format: FormatId, head: string, tail: string, bytes: Uint8Array): FileTimes | null {
  const times = readers[format](head, tail, bytes).filter((ms) => ms >= earliestMs && ms < latestMs);
  if (times.length === 0) return null;
  const ends = { beginMs: Number.POSITIVE_INFINITY, endMs: Number.NEGATIVE_INFINITY };
  for (const ms of times) {
    ends.beginMs = Math.min(ends.beginMs, Math.floor(ms));
    ends.endMs = Math.max(ends.endMs, Math.ceil(ms));
  }
  return ends;
}

/** Only the history tells times: in its first column, before Locust 1.0 in its third. */
function locustTimes(head: string, tail: string): number[] {
  if (locustPart(/^[^\r\n]*/.exec(head)?.[0] ?? "") !== "history") return [];
  return found(`${head}\n${tail}`, /^(?:"[^"\n]*","[^\n]*?",)?"?(\d{10})"?,/gm).map((second) => second * 1000);
}

function jmeterTimes(head: string, tail: string): number[] {
  const layout = jmeterLayout(head);
  if (!layout?.columns.includes("timeStamp")) return [];
  const lines = [...head.split(/\r?\n/).slice(layout.hasHeader ? 1 : 0), ...tail.split(/\r?\n/).slice(1)];
  const records = lines
    .map((line) => splitRecord(line, layout.delimiter))
    .filter((record) => record?.length === layout.columns.length);
  const cells = (name: string) => records.map((record) => record?.[layout.columns.indexOf(name)] ?? "");
  const elapsed = cells("elapsed").map(Number);
  const stamps = cells("timeStamp");
  const pattern = timePattern(stamps);
  return stamps.flatMap((stamp, k) => {
    const ms = pattern?.toMs(stamp) ?? null;
    return ms === null ? [] : [ms, ms + (elapsed[k] || 0)];
  });
}

function k6CsvTimes(head: string, tail: string): number[] {
  const stamps = [...`${head}\n${tail}`.matchAll(/^[a-z]\w*,([^,\n]{9,40}),/gm)].map(([, stamp = ""]) => stamp);
  const time = k6CsvTime(stamps);
  return stamps.flatMap((stamp) => time?.toMs(stamp) ?? []);
}

/** Version 2 names its first and last moments; version 1 only the end, and from what the start is worked out. */
function artilleryTimes(head: string, tail: string): number[] {
  const moments = found(head + tail, /"(?:first|last)(?:Metric|Counter|Histogram)At"\s*:\s*(\d{13})/g);
  if (moments.length > 0) return moments;
  const aggregate = head.slice(head.indexOf('"aggregate"'));
  const end = Date.parse(/"timestamp"\s*:\s*"([^"]{20,30})"/.exec(aggregate)?.[1] ?? "");
  const requests = Number(/"requestsCompleted"\s*:\s*(\d+)/.exec(aggregate)?.[1]);
  const rate = Number(/"rps"\s*:\s*\{[^}]*"mean"\s*:\s*([\d.]+)/.exec(aggregate)?.[1]);
  return rate > 0 && requests >= 0 ? [end - (requests / rate) * 1000, end] : [];
}

function found(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(([, number]) => Number(number));
}

/** The start and the end of each line that tells a start and how long it took: `perMs` of the latter make a ms. */
function lasting(text: string, pattern: RegExp, perMs: number, startMs = 1 / perMs): number[] {
  return [...text.matchAll(pattern)].flatMap(([, start, lasted]) => {
    const ms = Number(start) * startMs;
    return [ms, ms + Number(lasted) / perMs];
  });
}
