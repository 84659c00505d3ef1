import { describe, expect, test } from "vitest";
import { type AskedLoad, type AskedLoadInput, askedDifferences, askedLoad } from "./asked-load.ts";

function read(part: Partial<AskedLoadInput>): AskedLoad {
  return askedLoad({ config: {}, tags: {}, format: "k6-json", maxUsers: null, ...part });
}

const nothing: AskedLoad = { users: null, isUsersFromTool: false, ratePerSecond: null, durationMs: null };

test.each<[Record<string, string>, Partial<AskedLoad>]>([
  [{ users: "1200" }, { users: 1200 }],
  [{ VUs: "1,200" }, { users: 1200 }],
  [{ threads: "40" }, { users: 40 }],
  [{ rate: "50" }, { ratePerSecond: 50 }],
  [{ arrivalRate: "50/s" }, { ratePerSecond: 50 }],
  [{ arrival_rate: "50 rps" }, { ratePerSecond: 50 }],
  [{ rate: "120/min" }, { ratePerSecond: 2 }],
  [{ duration: "30m" }, { durationMs: 1_800_000 }],
  [{ duration: "1h30m" }, { durationMs: 5_400_000 }],
  [{ duration: "90 s" }, { durationMs: 90_000 }],
  [{ duration: "600" }, { durationMs: 600_000 }],
  [{ duration: "1.5h" }, { durationMs: 5_400_000 }],
  [{ users: "many", rate: "fast", duration: "long" }, {}],
  [{ pool: "40" }, {}],
])("%j asks for %j, as configuration or as tags", (said, expected) => {
  expect(read({ config: said })).toEqual({ ...nothing, ...expected });
  expect(read({ tags: said })).toEqual({ ...nothing, ...expected });
});

describe("the users that a file shows", () => {
  test("are what was asked for with tools that start as many as planned", () => {
    expect(read({ format: "locust-csv", maxUsers: 99 })).toMatchObject({ users: 99, isUsersFromTool: true });
    expect(read({ format: "jmeter-csv", maxUsers: 99 })).toMatchObject({ users: 99 });
  });

  test("are a result with the others", () => {
    expect(read({ format: "k6-json", maxUsers: 99 })).toMatchObject({ users: null });
  });

  test("give way to what somebody wrote down", () => {
    const asked = read({ format: "jmeter-csv", maxUsers: 99, config: { users: "100" } });
    expect(asked).toMatchObject({ users: 100, isUsersFromTool: false });
  });
});

describe("two runs", () => {
  test("differ in what both were asked for", () => {
    const ours = { ...nothing, users: 600, ratePerSecond: 50, durationMs: 600_000 };
    const theirs = { ...nothing, users: 1200, ratePerSecond: 80, durationMs: 1_800_000 };
    expect(askedDifferences(ours, theirs)).toEqual([
      { what: "users", ours: "600 users", theirs: "1,200 users" },
      { what: "rate", ours: "50.0/s", theirs: "80.0/s" },
      { what: "duration", ours: "10 min", theirs: "30 min" },
    ]);
  });

  test("do not differ where one of them does not say", () => {
    expect(askedDifferences({ ...nothing, users: 600 }, nothing)).toEqual([]);
  });

  test("may be 5 % apart where the tool counted the users, and not at all where they were written down", () => {
    const counted = (users: number) => ({ ...nothing, users, isUsersFromTool: true });
    expect(askedDifferences(counted(96), counted(100))).toEqual([]);
    expect(askedDifferences(counted(94), counted(100))).toHaveLength(1);
    expect(askedDifferences({ ...nothing, users: 96 }, { ...nothing, users: 100 })).toHaveLength(1);
  });
});
