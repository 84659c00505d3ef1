import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import { parseHeyText } from "./hey-text.ts";

describe("the output of hey", () => {
  test("gives figures in ms, with codes from 400 up as failures", async () => {
    const run = await parseHeyText([fixture("hey-0.1.4-flaky.txt")]);
    expect(run).toMatchObject({ format: "hey-text", precision: "reported", maxUsers: null, labels: [] });
    expect(run.durationMs).toBeCloseTo(1062.4, 6);
    expect(run.whole).toMatchObject({ requests: 400, failures: 48, receivedBytes: 71_568 });
    expect(run.whole.minMs).toBeCloseTo(2.2, 9);
    expect(run.whole.meanMs).toBeCloseTo(11.9, 9);
    expect(run.whole.reported.map(({ percentile }) => percentile)).toEqual([10, 25, 50, 75, 90, 95, 99]);
    expect(run.whole.reported.find(({ percentile }) => percentile === 95)?.ms).toBeCloseTo(20.9, 9);
    expect(run.errors).toMatchObject([{ code: "500", count: 48 }]);
  });

  test("where nothing answered has failures and no times", async () => {
    const run = await parseHeyText([fixture("hey-0.1.4-refused.txt")]);
    expect(run.whole).toMatchObject({
      requests: 40,
      failures: 40,
      minMs: null,
      meanMs: null,
      maxMs: null,
      reported: [],
    });
    expect(run.errors[0]?.message).toContain("connection refused");
  });

  test("reads percentiles with a doubled sign, as some versions print them", async () => {
    const text =
      "Summary:\n  Total:\t1.0000 secs\n  Requests/sec:\t9\n\nLatency distribution:\n  50%% in 0.0275 secs\n\nStatus code distribution:\n  [200]\t9 responses\n";
    const run = await parseHeyText([await written(text)]);
    expect(run.whole.reported).toEqual([{ percentile: 50, ms: 27.5 }]);
  });

  test("cut short is refused with what to do", async () => {
    const reading = parseHeyText([await written("Summary:\n  Total:\t1.0000 secs\n", "hey.txt")]);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow("has no figures");
  });

  // hey's own rate counts them all: 3359.6377/s · 4.0091 s = 13,469 = 11,858 + 1,607 + 4.
  test.skipIf(!hasSamples)("reads the samples", async () => {
    const run = await parseHeyText([sample("hey/hey-0.1.4-errors.txt")]);
    expect(run.whole).toMatchObject({ requests: 13_469, failures: 1611 });
    expect((await parseHeyText([sample("hey/hey-0.1.4.txt")])).whole).toMatchObject({ requests: 4000, failures: 0 });
  });
});
