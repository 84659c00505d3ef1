import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { hasSamples, sample, written } from "../result-file.test-data.ts";
import { parseTaurusCsv } from "./taurus-csv.ts";
import { parseTaurusXml } from "./taurus-xml.ts";

type Parse = typeof parseTaurusXml;

/** Of content; what cannot be read is its message. */
async function readText(parse: Parse, content: string | Uint8Array): Promise<ParsedRun | string> {
  try {
    return await parse([await written(content, "status")]);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

const real = sample("taurus/perfplugin-TaurusXMLReport.xml");

const overall = {
  requests: 677,
  failures: 11,
  minMs: 64,
  meanMs: 459.5,
  maxMs: 1718,
  receivedBytes: 6_946_463,
  histogram: null,
  reported: [
    { percentile: 50, ms: 187 },
    { percentile: 90, ms: 1158 },
    { percentile: 95, ms: 1293 },
    { percentile: 99, ms: 1493 },
    { percentile: 99.9, ms: 1718 },
  ],
};

describe("Taurus's final status as XML", () => {
  // By reading the file: it is short.
  test.skipIf(!hasSamples)("gives its figures", async () => {
    const run = await parseTaurusXml([real]);
    expect(run).toMatchObject({
      format: "taurus-xml",
      precision: "reported",
      startedAt: null,
      maxUsers: 16,
      whole: overall,
    });
    expect(run.labels.map(({ label, requests, failures, meanMs }) => [label, requests, failures, meanMs])).toEqual([
      ["http://test_url2.com/", 340, 0, 115.68],
      ["http://test_url1.org/", 337, 11, 806.38],
    ]);
    expect(run.errors.map(({ label, code, count }) => [label, code, count])).toEqual([
      ["http://test_url1.org/", "503", 11],
    ]);
    expect(run.losses).toContain("No duration: the rate is unknown.");
  });

  test("tells how long the test took where it was saved", async () => {
    const run = await readText(
      parseTaurusXml,
      `<FinalStatus><TestDuration>61.5</TestDuration><Group label=""><succ value="3"/><fail value="2"/><rc value="3" param="200"/></Group></FinalStatus>`,
    );
    expect(run).toMatchObject({ durationMs: 61_500, whole: { requests: 5, failures: 2, meanMs: null } });
    expect(run).toMatchObject({
      errors: [{ label: "", code: "", count: 2, message: expect.stringContaining("an assertion") }],
    });
  });

  test.skipIf(!hasSamples)("that is cut anywhere gives what is whole, or says why it cannot", async () => {
    const bytes = await readFile(real.path);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), async (at) => {
        const run = await readText(parseTaurusXml, bytes.subarray(0, at));
        if (typeof run === "string") return;
        expect(run.whole).toMatchObject(overall);
        expect(run.labels.length).toBeLessThanOrEqual(2);
        expect(run.losses.join()).toContain("groups may be missing");
      }),
      { numRuns: 100 },
    );
  });
});

describe("Taurus's final status as CSV", () => {
  // The columns that FinalStatus.__get_csv_dict writes; labels may lack codes that the whole run has.
  const header =
    "label,avg_ct,avg_lt,avg_rt,bytes,concurrency,fail,stdev_rt,succ,throughput,perc_0.0,perc_50.0,perc_95.0,perc_100.0,rc_200,rc_404,rc_ConnectTimeout";
  const rows = [
    ",0.00100,0.20000,0.25000,5000,10,3,0.1,97,100,0.01000,0.20000,0.50000,0.90000,97,2,1",
    '"GET /a, b",0.00100,0.2,0.2,3000,10,1,0.1,59,60,0.01,0.15,0.4,0.5,59,,1',
    "GET /c,0.00100,0.2,0.3,2000,10,2,0.1,38,40,0.02,0.25,0.6,0.9,38,2,",
  ];

  test("gives its figures", async () => {
    const run = await readText(parseTaurusCsv, [header, ...rows, ""].join("\r\n"));
    expect(run).toMatchObject({
      format: "taurus-csv",
      precision: "reported",
      durationMs: 0,
      maxUsers: 10,
      whole: { requests: 100, failures: 3, minMs: 10, meanMs: 250, maxMs: 900, receivedBytes: 5000 },
      labels: [
        { label: "GET /a, b", requests: 60 },
        {
          label: "GET /c",
          requests: 40,
          reported: [
            { percentile: 50, ms: 250 },
            { percentile: 95, ms: 600 },
          ],
        },
      ],
      errors: [
        { label: "GET /c", code: "404", count: 2 },
        { label: "GET /a, b", code: "ConnectTimeout", count: 1 },
      ],
    });
  });

  test("rejects groups that are damaged", async () => {
    const run = await readText(parseTaurusCsv, [header, ...rows, "x,1", `y${",".repeat(16)}`, ""].join("\n"));
    expect(run).toMatchObject({
      whole: { requests: 100 },
      rejected: {
        lines: 2,
        first: [
          { line: 5, reason: "it has 2 columns instead of 17" },
          { line: 6, reason: "it has no numbers of good and failed samples (succ, fail)" },
        ],
      },
    });
  });

  test("without the whole run's group cannot be read", async () => {
    expect(await readText(parseTaurusCsv, `${header}\n${rows[1]}\n`)).toBe(
      "status lacks Taurus's overall group, the one without a label. Did the test run, and to its end?",
    );
  });
});
