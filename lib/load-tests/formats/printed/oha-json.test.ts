import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { hasSamples, sample, written } from "../result-file.test-data.ts";
import { parseOhaJson } from "./oha-json.ts";

const result = {
  summary: {
    successRate: 0.99,
    total: 10,
    slowest: 0.5,
    fastest: 0.001,
    average: 0.02,
    requestsPerSec: 100,
    totalData: 4096,
  },
  responseTimeHistogram: { "0.001": 1, "0.5": 989 },
  latencyPercentiles: { p10: 0.002, p50: 0.01, p95: 0.1, p99: 0.2, "p99.9": 0.4 },
  statusCodeDistribution: { "200": 900, "404": 60, "503": 30 },
  errorDistribution: { "connection closed before message completed": 10, "aborted due to deadline": 5 },
};

const parse = async (value: unknown) => parseOhaJson([await written(JSON.stringify(value), "oha.json")]);

describe("a result of oha", () => {
  test("gives figures in ms and leaves out what was still under way", async () => {
    const run = await parse(result);
    expect(run).toMatchObject({ format: "oha-json", precision: "reported", durationMs: 10_000, labels: [] });
    expect(run.whole).toMatchObject({
      requests: 1000,
      failures: 100,
      minMs: 1,
      meanMs: 20,
      maxMs: 500,
      receivedBytes: 4096,
    });
    expect(run.whole.reported.map(({ percentile, ms }) => [percentile, ms])).toEqual([
      [10, 2],
      [50, 10],
      [95, 100],
      [99, 200],
      [99.9, 400],
    ]);
    expect(run.errors.map(({ code, count }) => [code, count])).toEqual([
      ["404", 60],
      ["503", 30],
      ["", 10],
    ]);
    expect(run.losses.join(" ")).toContain("5 requests still under way");
  });

  test.each([
    ["of another tool", { summary: {} }, "not what oha"],
    ["without a request", { ...result, statusCodeDistribution: {}, errorDistribution: {} }, "holds no request"],
  ])("%s is refused with what to do", async (_, value, message) => {
    await expect(parse(value)).rejects.toThrow(UnreadableFile);
    await expect(parse(value)).rejects.toThrow(message);
  });

  test.skipIf(!hasSamples)("reads the samples", async () => {
    const run = await parseOhaJson([sample("oha/oha-27534-requests.json")]);
    expect(run.whole).toMatchObject({ requests: 27_534, failures: 0, receivedBytes: 110_136 });
    expect(run.whole.reported.find(({ percentile }) => percentile === 95)?.ms).toBeCloseTo(25.797145, 9);
    expect((await parseOhaJson([sample("oha/oha-example.json")])).whole).toMatchObject({ requests: 12, failures: 0 });
  });

  test.skipIf(!hasSamples)("where nothing succeeded has failures and no times", async () => {
    const run = await parseOhaJson([sample("oha/oha-nothing-succeeded.json")]);
    expect(run.whole).toMatchObject({ requests: 2, failures: 2, minMs: null, meanMs: null, maxMs: null, reported: [] });
  });
});
