import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { fixture, written } from "../result-file.test-data.ts";
import { parseAutocannonJson } from "./autocannon-json.ts";

const real = async () =>
  JSON.parse(await readFile(fixture("autocannon-9.0.0.json").path, "utf8")) as Record<string, unknown>;

describe("a result of autocannon", () => {
  test("gives times in ms, start and connections, and has no 95th percentile", async () => {
    const run = await parseAutocannonJson([fixture("autocannon-9.0.0.json")]);
    expect(run).toMatchObject({
      precision: "reported",
      startedAt: new Date("2026-11-20T19:08:47.532Z"),
      durationMs: 6015,
      maxUsers: 20,
      labels: [{ label: "/search" }],
      errors: [],
    });
    expect(run.whole).toMatchObject({
      requests: 3402,
      failures: 0,
      minMs: 9,
      meanMs: 34.64,
      maxMs: 184,
      receivedBytes: 1_755_879,
    });
    const at = (wanted: number) => run.whole.reported.find(({ percentile }) => percentile === wanted)?.ms;
    expect([at(50), at(90), at(97.5), at(99), at(99.9)]).toEqual([28, 68, 102, 125, 171]);
    expect(run.losses.join(" ")).toContain("no 95th percentile");
  });

  test("where nothing answered has failures and no times", async () => {
    const run = await parseAutocannonJson([fixture("autocannon-refused.json")]);
    expect(run.whole).toMatchObject({
      requests: 200,
      failures: 200,
      minMs: null,
      meanMs: null,
      maxMs: null,
      reported: [],
    });
    expect(run.errors).toMatchObject([{ message: "Connection error", count: 200 }]);
  });

  test("counts timeouts among its errors once, and refused responses by code", async () => {
    const counted = { "200": { count: 3300 }, "404": { count: 40 }, "503": { count: 62 } };
    const value = { ...(await real()), errors: 30, timeouts: 20, non2xx: 102, statusCodeStats: counted };
    const run = await parseAutocannonJson([await written(JSON.stringify(value))]);
    expect(run.whole).toMatchObject({ requests: 3432, failures: 132 });
    expect(run.errors.map(({ code, count }) => [code, count])).toEqual([
      ["503", 62],
      ["404", 40],
      ["timeout", 20],
      ["", 10],
    ]);
  });

  test.each([
    ["of another tool", '{"connections": 1}', "not what autocannon"],
    ["cut short", '{"url": "http://a/", "latency": {', "not valid JSON"],
  ])("%s is refused with what to do", async (_, content, message) => {
    const reading = parseAutocannonJson([await written(content, "autocannon.json")]);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });
});
