import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { written } from "../result-file.test-data.ts";
import { readResources } from "./resources-csv.ts";
import { resourcesLayout, resourceTimeMs } from "./resources-layout.ts";

const startedAt = new Date("2026-11-20T02:00:00Z");
const run = { startedAt, durationMs: 60_000 };
const at = (second: number) => startedAt.getTime() / 1000 + second;

async function read(text: string, time: Parameters<typeof readResources>[1] = run) {
  return readResources([await written(text, "host.csv")], time);
}

describe("a file of resource series", () => {
  test("becomes means of buckets on the run's time, the generator and known metrics first", async () => {
    const { resources, losses } = await read(
      [
        "time,host,metric,value,unit",
        `${at(0)},shop-1,memory,40,`,
        `${at(0)},,cpu,20,`,
        `${at(0.5)},,cpu,30,`,
        `${at(59) * 1000},,cpu,90,`,
        `2026-11-20T03:00:01+01:00,,GC pauses,7,ms`,
      ].join("\n"),
    );
    expect(losses).toEqual([]);
    expect(resources.map(({ host, metric, unit, bucketMs }) => [host, metric, unit, bucketMs])).toEqual([
      ["generator", "cpu", "%", 1000],
      ["generator", "gc-pauses", "ms", 1000],
      ["shop-1", "memory", "%", 1000],
    ]);
    expect(resources[0]?.values).toEqual([25, ...new Array(58).fill(null), 90, null]);
    expect(resources[1]?.values[1]).toBe(7);
  });

  test("may have its columns in any order, and units of any size", async () => {
    const { resources } = await read(
      `Value,Metric,Unit,Timestamp,zone\n0.25,cpu_percent,ratio,${at(3)},a\n2,mem used,GiB,${at(3)},a\n`,
    );
    expect(resources).toMatchObject([
      { metric: "cpu", unit: "%" },
      { metric: "memory", unit: "bytes" },
    ]);
    expect([resources[0]?.values[3], resources[1]?.values[3]]).toEqual([25, Number((2 * 1024 ** 3).toPrecision(6))]);
  });

  test("of a run without a clock starts with the run", async () => {
    const { resources } = await read(`time,metric,value\n${at(5)},cpu,10\n${at(8)},cpu,20\n`, {
      startedAt: null,
      durationMs: 10_000,
    });
    expect(resources[0]?.values.slice(0, 4)).toEqual([10, null, null, 20]);
  });

  test("says what it could not read, and what lies outside of the run", async () => {
    const { resources, losses } = await read(
      `time,metric,value\nyesterday,cpu,1\n${at(1)},cpu,high\n${at(1)},,1\n${at(2)},cpu\n${at(-30)},cpu,1\n${at(2)},cpu,5\n`,
    );
    expect(resources).toHaveLength(1);
    expect(losses).toEqual([
      "4 rows of host.csv could not be read; the first is line 2: its time is neither epoch seconds or milliseconds nor RFC 3339.",
      "1 row of host.csv before or after the run is left out.",
    ]);
    expect((await read(`time,metric,value\n${at(9999)},cpu,1\n`)).losses).toEqual([
      "host.csv tells of another time than the run's: is its clock, or its time zone, another one?",
    ]);
    expect((await read("time,metric,value\n")).losses).toEqual([
      "host.csv holds no rows: nothing is known of the hosts.",
    ]);
  });

  test("keeps two hundred series of a file that holds more", async () => {
    const rows = Array.from({ length: 500 }, (_, k) => `${at(1)},m${k},1`);
    const { resources, losses } = await read(["time,metric,value", ...rows].join("\n"));
    expect(resources).toHaveLength(200);
    expect(losses).toEqual(["host.csv holds more than 200 series: 300 rows of the others are left out."]);
  });

  test("never breaks, whatever its rows hold", async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("\0", '"', "1e308", "-5", "NaN", String(at(1)), "\ud800"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 })), async (rows) => {
        const { resources } = await read(["time,metric,value", ...rows.map((row) => row.join(","))].join("\n"));
        for (const { values } of resources) expect(values.length).toBe(61);
      }),
      { numRuns: 30 },
    );
  });
});

test.each([
  ["1763604000", 1_763_604_000_000],
  ["1763604000.25", 1_763_604_000_250],
  ["1763604000123", 1_763_604_000_123],
  ["2026-11-20T02:00:00Z", startedAt.getTime()],
  ["2026-11-20 02:00:00", startedAt.getTime()],
  ["2026-11-20T03:00:00+0100", startedAt.getTime()],
  ["20 November", null],
  ["", null],
])("the time %j is %j", (text, ms) => {
  expect(resourceTimeMs(text)).toBe(ms);
});

test("is told from other files by its header", () => {
  expect(resourcesLayout(["time", "metric", "value"])).not.toBeNull();
  expect(resourcesLayout(["metric_name", "timestamp", "metric_value"])).toBeNull();
  expect(resourcesLayout(["timeStamp", "elapsed", "label"])).toBeNull();
});
