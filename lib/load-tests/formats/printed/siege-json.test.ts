import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import { sniff } from "../sniff.ts";
import { parseSiegeJson } from "./siege-json.ts";

describe("a result of siege", () => {
  test("adds failed transactions to the others", async () => {
    const run = await parseSiegeJson([fixture("siege-4.0.7.json")]);
    expect(run).toMatchObject({ precision: "reported", durationMs: 1980, labels: [], maxUsers: null });
    expect(run.whole).toMatchObject({ requests: 660, failures: 75, minMs: 0, meanMs: 10, maxMs: 30, reported: [] });
    expect(run.losses.join(" ")).toContain("rounds times to 10 ms");
  });

  test("counts codes from 400 to 499, which siege calls available, as failures", async () => {
    const run = await parseSiegeJson([fixture("siege-4.0.7-missing.json")]);
    expect(run.whole).toMatchObject({ requests: 10, failures: 10 });
    expect(run.errors).toMatchObject([{ code: "4xx", count: 10 }]);
  });

  test("is found between the lines that siege prints around it", async () => {
    const text = `** SIEGE 4.0.7\nLifting the server siege...\n${await readFile(fixture("siege-4.0.7.json").path, "utf8")}LOG FILE: out/siege.log\n`;
    expect(sniff(Buffer.from(text))).toEqual({ format: "siege-json" });
    expect((await parseSiegeJson([await written(text)])).whole.requests).toBe(660);
  });

  test.each([
    ["cut short", '{"transactions": 3, "availability": 100.00,', "not valid JSON"],
    ["of another tool", '{"transactions": 3}', "not what siege"],
    ["without a request", '{"transactions": 0, "failed_transactions": 0, "elapsed_time": 1.0}', "holds no request"],
  ])("%s is refused with what to do", async (_, content, message) => {
    const reading = parseSiegeJson([await written(content, "siege.json")]);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });

  test.skipIf(!hasSamples)("reads the sample", async () => {
    const run = await parseSiegeJson([sample("other/siege-4.0.7.json")]);
    expect(run.whole).toMatchObject({ requests: 1009, failures: 0, meanMs: 30, maxMs: 210 });
  });
});
