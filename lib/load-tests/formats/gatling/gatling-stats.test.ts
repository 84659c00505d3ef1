import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { written } from "../result-file.test-data.ts";
import { sniff } from "../sniff.ts";
import { parseGatlingStats } from "./gatling-stats.ts";

function stats(name: string, total: number, ko: number, ms: number) {
  const each = (value: number) => ({ total: value, ok: value, ko: 0 });
  return {
    name,
    numberOfRequests: { total, ok: total - ko, ko },
    minResponseTime: each(ms),
    maxResponseTime: each(ms * 10),
    meanResponseTime: each(ms * 2),
    standardDeviation: each(1),
    percentiles1: each(ms * 2),
    percentiles2: each(ms * 3),
    percentiles3: each(ms * 5),
    percentiles4: each(ms * 9),
    group1: { name: "t < 800 ms", htmlName: "t < 800 ms", count: total, percentage: 100 },
    meanNumberOfRequestsPerSecond: each(total / 20),
  };
}

const tree = {
  type: "GROUP",
  name: "All Requests",
  path: "",
  pathFormatted: "group_missing-name-b06d1",
  stats: stats("All Requests", 300, 6, 10),
  contents: {
    group_cart: {
      type: "GROUP",
      name: "cart",
      path: "cart",
      stats: stats("cart", 100, 6, 40),
      contents: { req_pay: { type: "REQUEST", name: "pay", path: "cart / pay", stats: stats("pay", 100, 6, 30) } },
    },
    req_home: { type: "REQUEST", name: 'home: "a"', path: 'home: "a"', stats: stats("home", 200, 0, 10) },
  },
};

/** As Gatling writes it: numbers as text, "-" for none, some keys bare, code behind. */
function statsJs(): string {
  const json = JSON.stringify(
    tree,
    (key, value: unknown) =>
      ["total", "ok", "ko"].includes(key) ? (value === 0 ? "-" : `   ${Number(value).toLocaleString("en-GB")}`) : value,
    1,
  );
  const bare = json.replaceAll(/"(type|path|pathFormatted|stats|contents)":/g, "$1:");
  return `var stats = ${bare}\n\nfunction fillStats(stat){\n    $("#numberOfRequests").append(stat.numberOfRequests.total);\n}\n`;
}

async function parse(content: string) {
  return parseGatlingStats([await written(content, "stats")]);
}

describe("a report of Gatling", () => {
  test("tells the whole run in global_stats.json", async () => {
    const run = await parse(JSON.stringify(tree.stats));
    expect(run).toMatchObject({ format: "gatling-stats", precision: "reported", startedAt: null, durationMs: 20_000 });
    expect(run.whole).toMatchObject({ requests: 300, failures: 6, minMs: 10, meanMs: 20, maxMs: 100 });
    expect(run.whole.reported).toEqual([
      { percentile: 50, ms: 20 },
      { percentile: 75, ms: 30 },
      { percentile: 95, ms: 50 },
      { percentile: 99, ms: 90 },
    ]);
    expect(run.labels).toEqual([]);
    expect(run.losses[0]).toContain("taken as its defaults, the 50th, 75th, 95th and 99th");
    expect(run.losses.join(" ")).toContain("stats.json does");
  });

  test.each([
    ["stats.json", JSON.stringify(tree)],
    ["stats.js", statsJs()],
  ])("tells requests and groups in %s", async (_, content) => {
    const run = await parse(content);
    expect(run.whole).toMatchObject({ requests: 300, failures: 6, meanMs: 20 });
    expect(run.labels.map(({ label, requests, failures, maxMs }) => [label, requests, failures, maxMs])).toEqual([
      ['home: "a"', 200, 0, 100],
      ["cart", 100, 6, 400],
      ["cart / pay", 100, 6, 300],
    ]);
    expect(sniff(Buffer.from(content))).toEqual({ format: "gatling-stats" });
  });

  test("without a single good request has no times for it", async () => {
    const none = { total: "-", ok: "-", ko: "-" };
    const run = await parse(JSON.stringify({ ...tree.stats, minResponseTime: none, percentiles3: none }));
    expect(run.whole.minMs).toBeNull();
    expect(run.whole.reported.map(({ percentile }) => percentile)).toEqual([50, 75, 99]);
  });

  test.each([
    ["cut short", statsJs().slice(0, 900), "cut short"],
    ["with other JSON", '{"numberOfRequests": 3}', "holds no requests of Gatling"],
    ["of a run without requests", JSON.stringify(stats("none", 0, 0, 0)), "holds no requests of Gatling"],
    ["with code for an object", "var stats = { a: b }", "cannot be read"],
  ])("%s is refused with what to do", async (_, content, message) => {
    await expect(parse(content)).rejects.toThrow(UnreadableFile);
    await expect(parse(content)).rejects.toThrow(message);
  });
});
