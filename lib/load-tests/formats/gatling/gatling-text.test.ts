import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { quantile } from "../../statistics/histogram.ts";
import { hasSamples, sample, written } from "../result-file.test-data.ts";
import { parseGatlingText } from "./gatling-text.ts";

const start = 1_730_757_531_501;

function log(lines: (string | number)[][]): string {
  return lines.map((fields) => `${fields.join("\t")}\n`).join("");
}

function at(seconds: number): number {
  return start + seconds * 1000;
}

/** The same two requests, of 100 and 300 ms, in the layout of each version. */
const layouts: [string, (string | number)[][]][] = [
  [
    "3.4 to 3.12",
    [
      ["RUN", "shop.Simulation", "simulation", start, "nightly", "3.10.3"],
      ["USER", "Buyers", "START", at(0)],
      ["REQUEST", "cart,pay", "post", at(1), at(1) + 100, "OK", " "],
      ["REQUEST", "cart,pay", "post", at(2), at(2) + 300, "KO", "status.find.is(200), but actually found 503"],
      ["USER", "Buyers", "END", at(3)],
    ],
  ],
  [
    "3.0 to 3.3",
    [
      ["RUN", "shop.Simulation", "simulation", start, "nightly", "3.2.1"],
      ["USER", "Buyers", 1, "START", at(0), at(0)],
      ["REQUEST", 1, "cart,pay", "post", at(1), at(1) + 100, "OK", " "],
      ["REQUEST", 1, "cart,pay", "post", at(2), at(2) + 300, "KO", "status.find.is(200), but actually found 503"],
      ["USER", "Buyers", 1, "END", at(0), at(3)],
    ],
  ],
  [
    "2.1 to 2.3",
    [
      ["RUN", "shop.Simulation", "", "simulation", start, "nightly", "2.3"],
      ["USER", "Buyers", 1, "START", at(0), 0],
      ["REQUEST", "Buyers", 1, "cart,pay", "post", at(1), at(1) + 100, "OK", " "],
      [
        "REQUEST",
        "Buyers",
        1,
        "cart,pay",
        "post",
        at(2),
        at(2) + 300,
        "KO",
        "status.find.is(200), but actually found 503",
      ],
      ["USER", "Buyers", 1, "END", at(0), at(3)],
    ],
  ],
  [
    "2.1 with four times",
    [
      ["RUN", "shop.Simulation", "simulation", start, "nightly", "2.1.4"],
      ["USER", "Buyers", 1, "START", at(0), 0],
      ["REQUEST", "Buyers", 1, "cart,pay", "post", at(1), at(1) + 5, at(1) + 90, at(1) + 100, "OK", " "],
      [
        "REQUEST",
        "Buyers",
        1,
        "cart,pay",
        "post",
        at(2),
        at(2) + 5,
        at(2) + 90,
        at(2) + 300,
        "KO",
        "status.find.is(200), but actually found 503",
      ],
      ["USER", "Buyers", 1, "END", at(0), at(3)],
    ],
  ],
  [
    "2.0",
    [
      ["shop.Simulation", "simulation", "RUN", start, "nightly", "2.0"],
      ["Buyers", 1, "USER", "START", at(0), 0],
      ["Buyers", 1, "REQUEST", "cart,pay", "post", at(1), at(1) + 5, at(1) + 90, at(1) + 100, "OK", " "],
      [
        "Buyers",
        1,
        "REQUEST",
        "cart,pay",
        "post",
        at(2),
        at(2) + 5,
        at(2) + 90,
        at(2) + 300,
        "KO",
        "status.find.is(200), but actually found 503",
      ],
      ["Buyers", 1, "USER", "END", at(0), at(3)],
    ],
  ],
];

const current = layouts[0]?.[1] ?? [];

describe("a text simulation.log", () => {
  test.each(layouts)("of Gatling %s gives requests, failures and users", async (_, lines) => {
    const run = await parseGatlingText([await written(log(lines))]);
    expect(run).toMatchObject({
      format: "gatling-text",
      precision: "computed",
      startedAt: new Date(start),
      durationMs: 3000,
      maxUsers: 1,
      rejected: { lines: 0 },
    });
    expect(run.tool.version).toMatch(/^[23]\.\d/);
    expect(run.whole).toMatchObject({ requests: 2, failures: 1, minMs: 100, meanMs: 200, maxMs: 300 });
    expect(run.whole.series).toMatchObject({
      bucketMs: 1000,
      counts: [0, 1, 1, 0],
      failures: [0, 0, 1, 0],
      users: [1, 1, 1, 1],
    });
    expect(run.labels).toMatchObject([{ label: "cart / pay / post", requests: 2 }]);
    expect(run.errors).toEqual([
      {
        label: "cart / pay / post",
        code: "503",
        message: "status.find.is(200), but actually found 503",
        count: 1,
        firstAt: new Date(at(2) + 300),
        lastAt: new Date(at(2) + 300),
      },
    ]);
    expect(run.losses).toEqual(["Gatling logs no bytes: received and sent bytes are unknown."]);
  });

  test("of Gatling 1 names users by requests of their own", async () => {
    const times = [at(1), at(1) + 100, at(1) + 5, at(1) + 90];
    const lines = [
      ["RUN", "20241104215851", "simulation", "nightly"],
      ["ACTION", "Buyers", 1, "Start of scenario", at(0), at(0), at(0), at(0), "OK", ""],
      ["ACTION", "Buyers", 1, "search", ...times, "OK", ""],
      ["ACTION", "Buyers", 1, "End of scenario", at(2), at(2), at(2), at(2), "OK", ""],
    ];
    const run = await parseGatlingText([await written(log(lines))]);
    expect(run).toMatchObject({ startedAt: new Date(start), durationMs: 2000, maxUsers: 1, tool: { version: null } });
    expect(run.whole).toMatchObject({ requests: 1, minMs: 100, maxMs: 100 });
  });

  test("keeps groups as labels of their own, by the time of their requests", async () => {
    const lines = [
      ...current,
      ["GROUP", "cart,pay", at(1), at(3), 400, "KO"],
      ["GROUP", "cart", at(1), at(3), 400, "KO"],
    ];
    const run = await parseGatlingText([await written(log(lines))]);
    expect(run.whole).toMatchObject({ requests: 2, failures: 1 });
    expect(run.labels.map(({ label, requests, meanMs }) => [label, requests, meanMs])).toEqual([
      ["cart / pay / post", 2, 200],
      ["cart", 1, 400],
      ["cart / pay", 1, 400],
    ]);
    expect(run.losses.join(" ")).toContain("Groups (2) are labels of their own");
  });

  test("tells a group from a request of the same name", async () => {
    const lines = [
      ...current,
      ["REQUEST", "", "cart", at(1), at(1) + 7, "OK", " "],
      ["GROUP", "cart", at(1), at(3), 400, "OK"],
    ];
    const run = await parseGatlingText([await written(log(lines))]);
    expect(run.labels.map(({ label }) => label)).toEqual(["cart / pay / post", "cart", "cart (group)"]);
  });

  test("lists errors outside of requests and leaves them out of the error rate", async () => {
    const lines = [...current, ["ERROR", "No attribute named 'cart' is defined", at(2)]];
    const run = await parseGatlingText([await written(log(lines))]);
    expect(run.whole.failures).toBe(1);
    expect(run.errors).toContainEqual(
      expect.objectContaining({ label: "", message: "No attribute named 'cart' is defined" }),
    );
    expect(run.losses.join(" ")).toContain("Errors outside of requests (1)");
  });

  test("of several generators is one run, whose users add up", async () => {
    const files = [await written(log(current), "a.log"), await written(log(current), "b.log")];
    const run = await parseGatlingText(files);
    expect(run).toMatchObject({ maxUsers: 2, whole: { requests: 4, failures: 2 } });
  });

  test("takes names in any language and rejects lines that are no records", async () => {
    const lines = [
      ...current,
      ["REQUEST", "Größe", "поиск", at(2), at(2) + 10, "OK", " "],
      ["REQUEST", "", "late", at(2), at(1), "OK", " "],
      ["REQUEST", "", "far", 4_000_000_000_000, 4_000_000_000_001, "OK", " "],
      ["REQUEST", "", "never", "soon", "later", "OK", " "],
      ["something", "else"],
    ];
    const run = await parseGatlingText([await written(log(lines))]);
    expect(run.labels.map(({ label }) => label)).toContain("Größe / поиск");
    expect(run.rejected).toEqual({
      lines: 4,
      first: [
        { line: 7, reason: "it ends before it starts" },
        { line: 8, reason: "its times lie outside the run" },
        { line: 9, reason: "its times lie outside the run" },
        { line: 10, reason: "it is no record of Gatling" },
      ],
    });
  });

  test("that was cut is read as far as it goes, and says so", async () => {
    const text = `${log(current.slice(0, -1))}REQUEST\tcart,pay\tpo`;
    const run = await parseGatlingText([await written(text)]);
    expect(run.whole.requests).toBe(2);
    expect(run.rejected.lines).toBe(1);
    expect(run.losses.join(" ")).toMatch(/ends with 1 user active.*ends in the middle of a line/);
  });

  test("of many labels keeps the busiest and counts the others together", async () => {
    const many = Array.from({ length: 3000 }, (_, k) => ["REQUEST", "", `item ${k}`, at(1), at(1) + 10, "OK", " "]);
    const run = await parseGatlingText([await written(log([...current, ...many]))]);
    expect(run.whole.requests).toBe(3002);
    expect(run.labels).toHaveLength(501);
    expect(run.labels.reduce((sum, { requests }) => sum + (requests ?? 0), 0)).toBe(3002);
    expect(run.labels.at(-1)?.label).toMatch(/^other \([\d,]+ labels\)$/);
    expect(run.losses.join(" ")).toContain("Labels past the first 2,000 are counted together, as one");
  });

  test("of a long run has wider buckets, and the same sums", async () => {
    const hours = Array.from({ length: 20_000 }, (_, k) => [
      "REQUEST",
      "",
      "steady",
      at(k),
      at(k) + (k % 100),
      "OK",
      " ",
    ]);
    const run = await parseGatlingText([await written(log(hours))]);
    const { series, histogram } = run.whole;
    expect(series?.counts.length).toBeLessThanOrEqual(600);
    expect(series?.bucketMs).toBe(60_000);
    expect(series?.counts.reduce((sum, count) => sum + count, 0)).toBe(20_000);
    expect(histogram && quantile(histogram, 0.5)).toBeCloseTo(49, -0.4);
    expect(run.labels[0]?.series?.counts.length).toBeLessThanOrEqual(60);
  });

  test.each([
    [
      "without a request",
      "RUN\tshop.Simulation\tsimulation\t1730757531501\t \t3.10.3\n",
      "holds no request of Gatling",
    ],
    ["of NUL bytes", "RUN\t\0\0\0\0\n\0\0\0\n", "Line 2: it is no record of Gatling."],
    ["with a line of 3 MB", `RUN\tx\n${"y".repeat(3_000_000)}`, "Line 2: it is longer than 1 MB"],
  ])("%s is refused with what to do", async (_, content, message) => {
    const reading = parseGatlingText([await written(content, "simulation.log")]);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });

  // Counted by hand: eight requests of 2, 9, 4, 4, 4, 5, 5 and 7 s; its request times are not those of a clock.
  test.skipIf(!hasSamples).each(["2.3", "3.0to3.3", "3.4to3.10"])(
    "reads Gatling's own test log of %s",
    async (version) => {
      const run = await parseGatlingText([sample(`gatling/gatling-${version}-text-known_stats-simulation.log`)]);
      expect(run).toMatchObject({ startedAt: new Date(1_406_822_067_250), durationMs: 13_000, maxUsers: 1 });
      expect(run.whole).toMatchObject({ requests: 8, failures: 0, minMs: 2000, meanMs: 5000, maxMs: 9000 });
    },
  );

  // By awk: times of 1279, 1031, 1845, 1563 and 951 ms.
  test.skipIf(!hasSamples)("reads Taurus's log with nested groups and trimmed lines", async () => {
    const run = await parseGatlingText([sample("gatling/taurus-gatling-2-000-simulation.log")]);
    expect(run.whole).toMatchObject({ requests: 5, failures: 1, minMs: 951, meanMs: 1333.8, maxMs: 1845 });
    expect(run.labels).toHaveLength(11);
    expect(run.labels).toContainEqual(expect.objectContaining({ label: "User-Login", requests: 1, meanMs: 6669 }));
    expect(run.labels).toContainEqual(
      expect.objectContaining({ label: "User-Login / Auth-POST / POST", meanMs: 1279 }),
    );
  });
});
