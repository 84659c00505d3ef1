import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import { parseAbText } from "./ab-text.ts";

describe("the output of ab", () => {
  test("gives requests, times in whole ms, and its path as the label", async () => {
    const run = await parseAbText([fixture("ab-2.3.txt")]);
    expect(run).toMatchObject({
      format: "ab-text",
      tool: { name: "ab", version: "2.3" },
      precision: "reported",
      durationMs: 968,
      maxUsers: 5,
      labels: [{ label: "/search", requests: 400 }],
    });
    expect(run.whole).toMatchObject({ requests: 400, minMs: 1, meanMs: 12, maxMs: 22, receivedBytes: 111_202 });
    expect(run.whole.reported.map(({ percentile, ms }) => [percentile, ms])).toEqual([
      [50, 12],
      [66, 15],
      [75, 17],
      [80, 18],
      [90, 20],
      [95, 21],
      [98, 22],
      [99, 22],
    ]);
  });

  test("takes responses of another length as good ones, and says so", async () => {
    const run = await parseAbText([fixture("ab-2.3.txt")]);
    expect(run.whole.failures).toBe(0);
    expect(run.losses.join(" ")).toContain("342 responses of another length");
  });

  test("counts responses outside 2xx as failures, which ab does not", async () => {
    const run = await parseAbText([fixture("ab-2.3-flaky.txt")]);
    expect(run.whole).toMatchObject({ requests: 400, failures: 32 });
    expect(run.errors).toMatchObject([{ message: "Response code outside 2xx", count: 32, label: "/flaky" }]);
  });

  test("with its table of percentiles has finer times, in whichever order they are given", async () => {
    const files = [fixture("ab-2.3.percentiles.csv"), fixture("ab-2.3.txt")];
    for (const ordered of [files, files.toReversed()]) {
      const run = await parseAbText(ordered);
      expect(run.whole.minMs).toBe(1.321);
      expect(run.whole.reported).toHaveLength(99);
      expect(run.whole.reported[0]).toEqual({ percentile: 1, ms: 2.257 });
    }
  });

  test("counts broken connections", async () => {
    const text = (await readFile(fixture("ab-2.3.txt").path, "utf8")).replace(
      "(Connect: 0, Receive: 0, Length: 342, Exceptions: 0)",
      "(Connect: 3, Receive: 2, Length: 336, Exceptions: 1)",
    );
    const run = await parseAbText([await written(text)]);
    expect(run.whole.failures).toBe(6);
    expect(run.errors.map(({ code, count }) => [code, count])).toEqual([
      ["connect", 3],
      ["receive", 2],
      ["exception", 1],
    ]);
  });

  test.each([
    [
      "that stopped with an error",
      ["This is ApacheBench, Version 2.3\napr_socket_recv: Connection refused (111)\n"],
      "has no figures",
    ],
    ["that is its table alone", ["Percentage served,Time in ms\n0,1.5\n"], "together with what ab printed"],
    ["of two runs", ["This is ApacheBench", "This is ApacheBench"], "one by one"],
  ])("%s is refused with what to do", async (_, contents, message) => {
    const files = await Promise.all(contents.map((content) => written(content, "ab.txt")));
    await expect(parseAbText(files)).rejects.toThrow(UnreadableFile);
    await expect(parseAbText(files)).rejects.toThrow(message);
  });

  test.skipIf(!hasSamples)("reads the samples", async () => {
    const run = await parseAbText([sample("ab/ab-2.3.txt"), sample("ab/ab-2.3.percentiles.csv")]);
    expect(run.whole).toMatchObject({ requests: 3000, failures: 0, minMs: 9.519, maxMs: 215.012 });
    const refused = await parseAbText([sample("ab/ab-2.3-non2xx.txt")]);
    expect(refused.whole).toMatchObject({ requests: 500, failures: 500 });
  });
});
