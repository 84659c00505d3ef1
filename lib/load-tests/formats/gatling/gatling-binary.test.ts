import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { hasSamples, sample, written } from "../result-file.test-data.ts";
import { sniff } from "../sniff.ts";
import { parseGatlingBinary } from "./gatling-binary.ts";
import { gatlingBinaryStart } from "./gatling-sniffers.ts";

const startMs = 1_730_757_531_501;

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}

function text(value: string, coding: "latin1" | "utf16le" = "latin1"): Buffer {
  if (value === "") return int(0);
  const bytes = Buffer.from(value, coding);
  return Buffer.concat([int(bytes.length), bytes, Buffer.from([coding === "latin1" ? 0 : 1])]);
}

const runRecord = Buffer.concat([
  Buffer.from([0]),
  text("3.13.5"),
  text("shop.Simulation"),
  long(startMs),
  text(""),
  int(2),
  text("Buyers"),
  text("Käufer"),
  int(1),
  int(3),
  Buffer.from("abc"),
]);
const home = Buffer.concat([int(1), text("Home")]);
const noMessage = Buffer.concat([int(2), text("")]);

function request(groups: Buffer[], name: Buffer, start: number, end: number, ok: number, message: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([1]),
    int(groups.length),
    ...groups,
    name,
    int(start),
    int(end),
    Buffer.from([ok]),
    message,
  ]);
}

const user = (isStart: number, offset: number) =>
  Buffer.concat([Buffer.from([2]), int(0), Buffer.from([isStart]), int(offset)]);

const whole = Buffer.concat([
  runRecord,
  user(1, 0),
  request([], home, 1000, 1100, 1, noMessage),
  request(
    [Buffer.concat([int(3), text("поиск", "utf16le")])],
    int(-1),
    2000,
    2300,
    0,
    Buffer.concat([int(4), text("found nothing")]),
  ),
  Buffer.concat([Buffer.from([3]), int(1), int(-3), int(2000), int(2900), int(300), Buffer.from([0])]),
  Buffer.concat([Buffer.from([4]), int(-4), int(2500)]),
  user(0, 3000),
]);

describe("a binary simulation.log", () => {
  test("is told by its first record", () => {
    expect(sniff(whole)).toEqual({ format: "gatling-binary" });
    expect(gatlingBinaryStart(whole)).toEqual([startMs]);
    expect(gatlingBinaryStart(whole.subarray(0, 20))).toEqual([]);
  });

  test("gives requests, groups, errors and users by the numbers of its texts", async () => {
    const run = await parseGatlingBinary([await written(whole)]);
    expect(run).toMatchObject({
      tool: { name: "Gatling", version: "3.13.5" },
      precision: "computed",
      startedAt: new Date(startMs),
      durationMs: 3000,
      maxUsers: 1,
      rejected: { lines: 0 },
    });
    expect(run.whole).toMatchObject({ requests: 2, failures: 1, minMs: 100, meanMs: 200, maxMs: 300 });
    expect(run.labels.map(({ label, meanMs }) => [label, meanMs])).toEqual([
      ["Home", 100],
      ["поиск", 300],
      ["поиск / Home", 300],
    ]);
    expect(run.errors).toMatchObject([
      { label: "поиск / Home", message: "found nothing", count: 1 },
      { label: "", message: "found nothing", count: 1 },
    ]);
  });

  test("that was cut anywhere behind its first request is read as far as it goes", async () => {
    const readable = runRecord.length + user(1, 0).length + request([], home, 1000, 1100, 1, noMessage).length;
    for (let length = readable + 1; length < whole.length; length += 1) {
      const run = await parseGatlingBinary([await written(whole.subarray(0, length))]);
      expect(run.whole.requests).toBeGreaterThan(0);
      expect(run.losses.length).toBeGreaterThan(1);
    }
  });

  const good = Buffer.concat([runRecord, request([], home, 1000, 1100, 1, noMessage)]);

  test.each([
    [
      "a text of 2 GB",
      request([], Buffer.concat([int(3), int(2 ** 31 - 1)]), 0, 1, 1, int(-2)),
      "2,147,483,647 bytes of text",
    ],
    ["a text of negative length", request([], Buffer.concat([int(3), int(-5)]), 0, 1, 1, int(-2)), "-5 bytes of text"],
    ["a text that it does not have", request([], int(-9), 0, 1, 1, int(-2)), "refers to text 9"],
    [
      "the smallest of numbers for a text",
      request([], int(-(2 ** 31)), 0, 1, 1, int(-2)),
      "refers to text 2,147,483,648",
    ],
    ["a text out of turn", request([], Buffer.concat([int(900), text("x")]), 0, 1, 1, int(-2)), "numbers a text 900"],
    ["two thousand million groups", Buffer.concat([Buffer.from([1]), int(2_000_000_000)]), "2,000,000,000 groups"],
    [
      "another coding",
      request([], Buffer.concat([int(3), int(1), Buffer.from("x\u0007")]), 0, 1, 1, int(-2)),
      "a coding that Gatling does not use",
    ],
    ["an unknown record", Buffer.from([77, 1, 2, 3]), "unknown type 77"],
  ])("damaged by %s is read up to there", async (_, damage, message) => {
    const run = await parseGatlingBinary([await written(Buffer.concat([good, damage, Buffer.alloc(100)]))]);
    expect(run.whole.requests).toBe(1);
    expect(run.losses.join(" ")).toContain(message);
    expect(run.losses.join(" ")).toContain(`damaged at byte ${good.length.toLocaleString("en-GB")}`);
  });

  test("rejects a record that ends before it starts", async () => {
    const run = await parseGatlingBinary([
      await written(Buffer.concat([good, request([], int(-1), 500, 400, 1, int(-2))])),
    ]);
    expect(run.whole.requests).toBe(1);
    expect(run.rejected.first).toEqual([{ line: 3, reason: "record 3: it ends before it starts" }]);
  });

  test.each([
    ["without a request", runRecord, "holds no request of Gatling"],
    ["cut in its first record", runRecord.subarray(0, 30), "ends in the middle of a record"],
    [
      "with assertions without end",
      Buffer.concat([runRecord.subarray(0, -11), int(1), int(2 ** 31 - 1)]),
      "bytes of an assertion",
    ],
    ["with scenarios without end", Buffer.concat([runRecord.subarray(0, 46), int(-1), Buffer.alloc(50)]), "damaged"],
    ["that is none", Buffer.from([5, 5, 5, 5]), "does not start as a log of Gatling"],
    ["of noise", Buffer.from(Array.from({ length: 5000 }, (_, k) => (k * k * 31) % 251)), "holds no request"],
  ])("%s is refused with the reason", async (_, content, message) => {
    const reading = parseGatlingBinary([await written(content, "simulation.log")]);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });

  // By a reader in Python: 105 requests, one failed, sum of times 13,492 ms; 12 users.
  test.skipIf(!hasSamples)("reads Gatling's own test log", async () => {
    const file = sample("gatling/gatling-3.13-binary-known_stats-simulation.log");
    const run = await parseGatlingBinary([file]);
    expect(run).toMatchObject({ durationMs: 17_076, startedAt: new Date(1_730_757_532_142), maxUsers: 11 });
    expect(run.whole).toMatchObject({ requests: 105, failures: 1, minMs: 87, maxMs: 368 });
    expect(run.whole.meanMs).toBeCloseTo(13_492 / 105, 9);
    expect(run.errors).toMatchObject([{ label: "Post Redirect 1", code: "200", count: 1 }]);
    expect(run.labels.slice(0, 2)).toMatchObject([
      { label: "Home", requests: 12 },
      { label: "Home Redirect 1", requests: 12 },
    ]);
  });

  // A preview of 3.13 wrote texts without a coding and without numbers. By a reader in Python, as above.
  test.skipIf(!hasSamples)("reads a log of Gatling's preview", async () => {
    const run = await parseGatlingBinary([sample("gatling/gatling-3.13.0-dev-binary1-simulation.log")]);
    expect(run).toMatchObject({ durationMs: 17_104, whole: { requests: 108, failures: 2, minMs: 89, maxMs: 341 } });
    expect(run.whole.meanMs).toBeCloseTo(13_611 / 108, 9);
    expect(run.losses).toHaveLength(1);
    expect(run.labels[0]?.label).toBe("Home");
  });
});
