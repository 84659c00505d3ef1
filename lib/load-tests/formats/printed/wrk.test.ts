import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { countOf, quantile } from "../../statistics/histogram.ts";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import { sniff } from "../sniff.ts";
import { parseWrk } from "./wrk.ts";

const wrk2 = `Running 30s test @ https://shop.example.org:8443/search?q=a
  2 threads and 10 connections
  Thread calibration: mean lat.: 2.377ms, rate sampling interval: 10ms
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     2.19ms    1.47ms  18.20ms   57.62%
    Req/Sec    52.20    248.00    194.45    50.00%
  Latency Distribution (HdrHistogram - Recorded Latency)
 50.000%    2.00ms
 75.000%    3.00ms
 90.000%    5.00ms
 99.000%    9.00ms
 99.900%   18.22ms
100.000%   18.22ms

  Detailed Percentile spectrum:
       Value   Percentile   TotalCount 1/(1-Percentile)

       0.500     0.000000            2         1.00
       1.000     0.250000          250         1.33
       2.001     0.500000          501         2.00
       6.000     0.950000          950        20.00
      18.223     1.000000         1000          inf
#[Mean    =        2.191, StdDeviation   =        1.471]
#[Max     =       18.208, Total count    =         1000]
#[Buckets =           27, SubBuckets     =         2048]
----------------------------------------------------------

  Latency Distribution (HdrHistogram - Uncorrected Latency (measured without taking delayed starts into account))
 50.000%    0.10ms
100.000%    0.20ms
  1500 requests in 30.00s, 1.50MB read
Requests/sec:     50.00
Transfer/sec:     51.20KB
`;

describe("the output of wrk", () => {
  test("gives its percentiles, and a label by the address without the host", async () => {
    const run = await parseWrk([fixture("wrk-4.1.0.txt")]);
    expect(run).toMatchObject({
      format: "wrk",
      tool: { name: "wrk" },
      precision: "reported",
      maxUsers: 8,
      startedAt: null,
      labels: [{ label: "/search?q=1", requests: 1365 }],
    });
    expect(run.durationMs).toBeCloseTo((1365 / 682.14) * 1000, 6);
    expect(run.whole).toMatchObject({ requests: 1365, failures: 0, minMs: null, meanMs: 11.68, maxMs: 22.23 });
    expect(run.whole.receivedBytes).toBe(Math.round(435.89 * 1024));
    expect(run.whole.reported).toEqual([
      { percentile: 50, ms: 11.81 },
      { percentile: 75, ms: 16.41 },
      { percentile: 90, ms: 19.66 },
      { percentile: 99, ms: 21.6 },
    ]);
    expect(run.losses.join(" ")).toContain("the 95th is unknown");
  });

  // 1344 responses, 147 of them refused; 16 connections broke before a response.
  test("counts requests without a response as failures beside those that were refused", async () => {
    const run = await parseWrk([fixture("wrk-4.1.0-flaky.txt")]);
    expect(run.whole).toMatchObject({ requests: 1360, failures: 163, reported: [] });
    expect(run.errors).toMatchObject([
      { message: "Response code from 400 up", count: 147, label: "/flaky" },
      { code: "read", count: 16 },
    ]);
    expect(run.losses.join(" ")).toMatch(/--latency.*16 requests without a response/);
  });

  test("counts late responses once: they are among the responses and not in the times", async () => {
    const text =
      "Running 5s test @ http://a/\n  1 threads and 2 connections\n    Latency     1.20s   200.10ms   1.99s    60.00%\n  100 requests in 5.00s, 1.00KB read\n  Socket errors: connect 0, read 0, write 0, timeout 7\nRequests/sec:     20.00\n";
    const run = await parseWrk([await written(text)]);
    expect(run.whole).toMatchObject({ requests: 100, failures: 7, meanMs: 1200, maxMs: 1990 });
    expect(run.losses.join(" ")).toContain("7 responses later");
  });

  test("of wrk2 gives the histogram behind its spectrum, of recorded latency", async () => {
    const run = await parseWrk([await written(wrk2)]);
    expect(run).toMatchObject({ tool: { name: "wrk2" }, precision: "histogram", labels: [{ label: "/search?q=a" }] });
    expect(run.whole).toMatchObject({ requests: 1500, meanMs: 2.191, maxMs: 18.208, reported: [] });
    const { histogram } = run.whole;
    expect(histogram && countOf(histogram)).toBe(1000);
    const within = (ms: number) => expect.closeTo(ms, -Math.log10(ms / 50));
    expect([0.5, 0.75, 0.9, 0.95, 0.99, 1].map((q) => histogram && quantile(histogram, q))).toEqual(
      [2, 3, 5, 6, 9, 18.22].map(within),
    );
    expect(run.losses.join(" ")).toContain("from when a request was due");
  });

  test("of wrk2 without the spectrum gives the percentiles that it names", async () => {
    const text = wrk2.replace(/\n {2}Detailed[^]*?-{10,}\n/, "\n");
    const run = await parseWrk([
      await written(text.replace(/\n {2}Latency Distribution \(HdrHistogram - Unc[^]*?0\.20ms\n/, "\n")),
    ]);
    expect(run.precision).toBe("reported");
    expect(run.whole.reported.map(({ percentile, ms }) => [percentile, ms])).toEqual([
      [50, 2],
      [75, 3],
      [90, 5],
      [99, 9],
      [99.9, 18.22],
    ]);
  });

  test("is found within a pipeline's log", async () => {
    const file = fixture("wrk-4.1.0.txt");
    const { readFile } = await import("node:fs/promises");
    const log = (await readFile(file.path, "utf8")).replaceAll(/^/gm, "2026-11-21T03:33:10.1234567Z ");
    const text = `##[group]Run wrk\nnpm warn something\n${log}`;
    expect(sniff(Buffer.from(text))).toEqual({ format: "wrk" });
    const run = await parseWrk([await written(text)]);
    expect(run.whole).toMatchObject({ requests: 1365, meanMs: 11.68, maxMs: 22.23 });
    expect(run.whole.reported).toHaveLength(4);
  });

  test.each([
    ["cut short", "Running 5s test @ http://a/\n  2 threads and 50 connections\n", "has no figures"],
    ["of two runs", wrk2 + wrk2, "holds 2 runs of wrk"],
  ])("%s is refused with what to do", async (_, content, message) => {
    const reading = parseWrk([await written(content, "wrk.txt")]);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });

  test.skipIf(!hasSamples)("reads the samples", async () => {
    const run = await parseWrk([sample("wrk/wrk-4.1.0-latency.txt")]);
    expect(run.whole).toMatchObject({ requests: 4643, failures: 0, meanMs: 37.12, maxMs: 252.2 });
    const flaky = await parseWrk([sample("wrk/wrk-4.1.0-flaky-errors.txt")]);
    expect(flaky.whole).toMatchObject({ requests: 41_076 + 832, failures: 4988 + 832, reported: [] });
  });
});
