import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { fixture, written } from "../formats/result-file.test-data.ts";
import type { ResultFile } from "../formats/result-file.ts";
import { limits, type ParsedRun, UnreadableFile } from "../parsed-run.ts";
import { readFiles } from "./read-files.ts";
import { ingestInChild } from "./run-child.ts";

const fixtures = readdirSync(path.dirname(fixture("any").path));

/** Every seventh number of the file's text is another one. */
function numbers(other: string): (text: string) => string {
  let count = 0;
  return (text) => text.replace(/(?<![\w.])\d+(?:\.\d+)?(?![\w.%])/g, (own) => (++count % 7 === 0 ? other : own));
}

function labels(other: string): (text: string) => string {
  return (text) => text.replaceAll(/GET \/home|\/home|\/flaky|search|browse|checkout|slug/g, other);
}

/** Every second date and epoch is in another age. */
function times(year: string, digit: string): (text: string) => string {
  let count = 0;
  return (text) =>
    text.replace(/\b20\d\d(?=-)|\b1[67]\d{8}(?:\d{3})?(?:\d{6})?\b/g, (own) => {
      count += 1;
      if (count % 2 === 0) return own;
      return own.length === 4 ? year : digit.repeat(own.length);
    });
}

const harms: [string, (text: string) => string][] = [
  ["a third of it", (text) => text.slice(0, text.length / 3)],
  ["itself twice", (text) => text + text],
  ["its lines backwards", (text) => text.split("\n").toReversed().join("\n")],
  ["NUL bytes", (text) => text.replaceAll(/(?<=.{300}).(?=.{97})/g, (own, at: number) => (at % 89 === 0 ? "\0" : own))],
  ["a line of 2 MB", (text) => text.replace("\n", `\n${"x".repeat(2_000_000)}\n`)],
  ...["1e308", "-5", "NaN", "Infinity", "99999999999999999999", "1e-400", '"', "{}"].map(
    (other): [string, (text: string) => string] => [`the number ${other}`, (text) => numbers(other)(text)],
  ),
  ["times in the year 1", (text) => times("0001", "0")(text)],
  ["times in the year 9999", (text) => times("9999", "9")(text)],
  ...["__proto__", "constructor", "=cmd|' /C calc'!A0", "\u202Eevil\u{1F4A9}", "\uD800x"].map(
    (other): [string, (text: string) => string] => [`the label ${JSON.stringify(other)}`, labels(other)],
  ),
];

function textsOf(run: ParsedRun): string[] {
  return [
    ...run.labels.map(({ label }) => label),
    ...run.errors.flatMap(({ label, code, message }) => [label, code, message]),
    ...run.rejected.first.map(({ reason }) => reason),
    ...run.losses,
  ];
}

/** What of the run is more, or other, than may be stored. */
function pastLimits(run: ParsedRun): string[] {
  const { labels: named, errors, rejected } = run;
  return [
    ...(named.length > limits.labels + 1 ? [`${named.length} labels`] : []),
    ...(errors.length > limits.errorKinds ? [`${errors.length} kinds of error`] : []),
    ...(rejected.first.length > Math.min(limits.rejectedKept, rejected.lines) ? ["rejected lines"] : []),
    ...textsOf(run).filter((text) => text.includes("\0") || !text.isWellFormed() || text.length > 2000),
  ];
}

async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-hostile-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe("a damaged file of any format gives a run within the limits, or the reason why not", {
  timeout: 60_000,
}, () => {
  test.each(harms)("with %s", async (_harm, harm) => {
    const folder = await tempFolder();
    for (const name of fixtures) {
      const file = await written(harm(readFileSync(fixture(name).path, "utf8")), name);
      const reading = readFiles([file], "auto", { tempFolder: folder, maxBytes: 2 ** 30, onStage: () => undefined });
      const run = await reading.catch((error: unknown) => {
        if (error instanceof UnreadableFile) return null;
        throw new Error(`${name}: ${String(error)}`, { cause: error });
      });
      expect(run ? pastLimits(run) : []).toEqual([]);
    }
  });
});

const many = 200_000;
const nested = 500_000;

function lines(count: number, line: (k: number) => string): string {
  return Array.from({ length: count }, (_, k) => line(k)).join("");
}

const large: [string, () => string, string][] = [
  [
    "JMeter CSV with too many labels and kinds of error",
    () =>
      `timeStamp,elapsed,label,responseCode,success\n${lines(many, (k) => `${1795202509194 + k},5,l${k},E${k},false\n`)}`,
    "other (199,500 labels)",
  ],
  [
    "JMeter XML with too many labels",
    () =>
      `<testResults>${lines(many, (k) => `<sample t="5" ts="${1795202509194 + k}" s="true" lb="l${k}"/>`)}</testResults>`,
    "other (199,500 labels)",
  ],
  [
    "text of Gatling with too many labels",
    () =>
      `RUN\tS\tr\t1795202509194\td\t3.9\n${lines(many, (k) => `REQUEST\t\tl${k}\t1795202509194\t1795202509199\tKO\tm${k}\n`)}`,
    "other (1,501 labels)",
  ],
  [
    "JMeter CSV with a line of 10 MB",
    () => `timeStamp,elapsed,label\n1795202509194,5,a\n1795202509194,5,${"x".repeat(1e7)}\n1795202509194,5,b\n`,
    "b",
  ],
  [
    "JSON that is nested too deep",
    () => `{"aggregate":{"counters":{}},"intermediate":${"[".repeat(nested)}${"]".repeat(nested)}}`,
    "upload.dat holds no HTTP requests of Artillery",
  ],
  [
    "XML that is nested too deep",
    () => `<testsuites>${"<testsuite>".repeat(nested)}${"</testsuite>".repeat(nested)}</testsuites>`,
    "upload.dat has elements nested 100 deep",
  ],
  [
    "XML whose entities grow",
    () =>
      `<!DOCTYPE testResults [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><testResults><sample t="5" lb="&b;"/></testResults>`,
    "upload.dat declares a document type of its own",
  ],
];

async function inChild(file: ResultFile): Promise<string> {
  const options = { signal: AbortSignal.timeout(50_000), onStage: () => undefined, tempRoot: await tempFolder() };
  try {
    const run = await ingestInChild({ files: [file], asked: "auto", maxBytes: 2 ** 30 }, options);
    expect(pastLimits(run)).toEqual([]);
    return run.labels.at(-1)?.label ?? "";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

describe("the reading process", { timeout: 60_000 }, () => {
  test.each(large)("is up to %s", async (_what, content, told) => {
    expect(await inChild(await written(content()))).toContain(told);
  });
});
