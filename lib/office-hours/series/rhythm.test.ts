import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostOf, isOccurrence, isTimeZone, occurrencesFrom, type Rhythm } from "./rhythm.ts";

const berlin: Rhythm = {
  timeZone: "Europe/Berlin",
  weekday: 4,
  startMinute: 14 * 60 + 30,
  durationMinutes: 60,
  everyWeeks: 1,
  startsOn: "2026-10-01",
};

const starts = (rhythm: Rhythm, from: string, count: number) =>
  occurrencesFrom(rhythm, new Date(from), count).map(({ startsAt }) => startsAt.toISOString());

describe("occurrencesFrom", () => {
  test("stays at the same time of day when summer time ends", () => {
    expect(starts(berlin, "2026-10-20T00:00:00Z", 3)).toEqual([
      "2026-10-22T12:30:00.000Z",
      "2026-10-29T13:30:00.000Z",
      "2026-11-05T13:30:00.000Z",
    ]);
  });

  test("counts weeks from the first one, and skips those between", () => {
    expect(starts({ ...berlin, everyWeeks: 2 }, "2026-10-02T00:00:00Z", 2)).toEqual([
      "2026-10-15T12:30:00.000Z",
      "2026-10-29T13:30:00.000Z",
    ]);
  });

  test("still names the one that is going on, and not the one that has just ended", () => {
    expect(starts(berlin, "2026-10-22T13:29:59Z", 1)).toEqual(["2026-10-22T12:30:00.000Z"]);
    expect(starts(berlin, "2026-10-22T13:30:00Z", 1)).toEqual(["2026-10-29T13:30:00.000Z"]);
  });

  test("names one over midnight while it goes on", () => {
    const late = { ...berlin, startMinute: 23 * 60 + 30 };
    expect(starts(late, "2026-10-22T22:15:00Z", 1)).toEqual(["2026-10-22T21:30:00.000Z"]);
  });

  test("begins an hour later on the night when that hour does not exist", () => {
    const sunday = { ...berlin, weekday: 7, startMinute: 2 * 60 + 30 };
    expect(starts(sunday, "2027-03-27T00:00:00Z", 1)).toEqual(["2027-03-28T01:30:00.000Z"]);
  });

  test("begins with the first such weekday on or after its first day", () => {
    expect(starts({ ...berlin, startsOn: "2026-10-02" }, "2026-01-01T00:00:00Z", 1)).toEqual([
      "2026-10-08T12:30:00.000Z",
    ]);
  });

  test("goes on from any moment without a gap or a repetition", () => {
    const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");
    const rhythm = fc.record({
      timeZone: zones,
      weekday: fc.integer({ min: 1, max: 7 }),
      startMinute: fc.integer({ min: 0, max: 1_439 }),
      durationMinutes: fc.integer({ min: 15, max: 480 }),
      everyWeeks: fc.integer({ min: 1, max: 4 }),
      startsOn: fc.constantFrom("2026-10-01", "2026-02-28", "2024-02-29"),
    });
    const moment = fc
      .integer({ min: 0, max: 800 * 24 })
      .map((hours) => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000));
    fc.assert(
      fc.property(rhythm, moment, (given, from) => {
        const [first, second] = occurrencesFrom(given, from, 2);
        if (!first || !second) throw new Error("there is always a next one");
        expect(first.endsAt > from).toBe(true);
        expect(occurrencesFrom(given, first.endsAt, 1)).toEqual([second]);
        expect(isOccurrence(given, first.startsAt)).toBe(true);
        expect(isOccurrence(given, new Date(first.startsAt.getTime() + 60_000))).toBe(false);
      }),
    );
  });
});

test("hosts take turns from the first sitting on, also over summer time", () => {
  const turns = occurrencesFrom(berlin, new Date("2026-10-01T00:00:00Z"), 7).map(({ startsAt }) =>
    hostOf(["ada", "bob", "eve"], berlin, startsAt),
  );
  expect(turns).toEqual(["ada", "bob", "eve", "ada", "bob", "eve", "ada"]);
  expect(hostOf([], berlin, new Date("2026-10-01T12:30:00Z"))).toBeNull();
});

test.each([
  ["Europe/Berlin", true],
  ["UTC", true],
  ["Mars/Olympus", false],
  ["+02:00", false],
  ["", false],
])("%s is a time zone: %s", (name, expected) => expect(isTimeZone(name)).toBe(expected));
