import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormatId } from "../parsed-run.ts";
import { fileStart } from "./file-start.ts";
import { fixture } from "./result-file.test-data.ts";
import { sniff, sniffBytes } from "./sniff.ts";
import { binarySniffers, jsonSniffers, textSniffers, xmlSniffers } from "./sniffers.ts";

const sniffers = new Set([...binarySniffers, ...jsonSniffers, ...xmlSniffers, ...textSniffers]);

/** Which format a fixture is of, by its name, which no sniffer sees. */
const formats: [RegExp, FormatId][] = [
  [/^ab-.*gnuplot/, "ab-gnuplot"],
  [/^ab-/, "ab-text"],
  [/^artillery-/, "artillery-json"],
  [/^autocannon-/, "autocannon-json"],
  [/^hey-.*\.csv$/, "hey-csv"],
  [/^hey-/, "hey-text"],
  [/^jmeter-.*\.xml$/, "jmeter-xml"],
  [/^jmeter-/, "jmeter-csv"],
  [/^junit-/, "junit-xml"],
  [/^k6-.*\.csv$/, "k6-csv"],
  [/^k6-/, "k6-summary"],
  [/^locust-.*\.json$/, "locust-json"],
  [/^locust-/, "locust-csv"],
  [/^siege-/, "siege-json"],
  [/^vegeta-.*\.csv$/, "vegeta-csv"],
  [/^vegeta-.*\.ndjson$/, "vegeta-json"],
  [/^vegeta-.*\.json$/, "vegeta-report"],
  [/^vegeta-.*\.txt$/, "vegeta-text"],
  [/^vegeta-.*\.hgrm$/, "vegeta-hdrplot"],
  [/^wrk-/, "wrk"],
];

const fixtures = readdirSync(path.dirname(fixture("any").path)).map((name) => ({
  name,
  format: formats.find(([pattern]) => pattern.test(name))?.[1],
  head: readFileSync(fixture(name).path).subarray(0, sniffBytes),
}));

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const element = fc
  .stringMatching(/^[a-z]{1,12}$/)
  .filter((name) => !["testsuite", "testsuites", "html", "script"].includes(name));

describe("the sniffers", () => {
  test.each(fixtures)("all but one leave $name to its own", ({ head, format }) => {
    const start = fileStart(head);
    expect([...new Set([...sniffers].flatMap((sniffer) => sniffer(start) ?? []))]).toEqual([format]);
  });

  test.each(fixtures)("know $name with a byte order mark, with Windows line ends and behind white space", (known) => {
    const text = known.head.toString("utf8");
    for (const other of [`\uFEFF${text}`, text.replaceAll("\n", "\r\n"), `\n \n${text}`])
      expect(sniff(Buffer.from(other))).toEqual({ format: known.format });
  });

  test("take no table, JSON or XML of another kind for a result", () => {
    const table = fc
      .array(fc.array(fc.oneof(word, fc.nat().map(String), fc.double().map(String)), { minLength: 2, maxLength: 12 }))
      .chain((rows) => fc.constantFrom(",", ";", "\t").map((mark) => rows.map((row) => row.join(mark)).join("\n")));
    const xml = fc.tuple(element, word).map(([name, text]) => `<?xml version="1.0"?>\n<${name}>${text}</${name}>`);
    fc.assert(
      fc.property(fc.oneof(table, fc.json(), xml), (text) => {
        expect(sniff(Buffer.from(text))).toHaveProperty("unreadable");
      }),
    );
  });
});
