import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter, daysBetween } from "#lib/shared/days.ts";
import { tacticOf } from "./radar.test-data.ts";
import { daysWithMoves, monthSpans, monthsAfter, radarLife, usualSpan } from "./span-of-days.ts";

const today = "2026-11-20";

test("a radar's life begins the day before its first tactic, but 90 days ago at the latest", () => {
  const old = tacticOf("Old", [["2026-01-10", "considering"]]);
  const young = tacticOf("Young", [["2026-11-19", "considering"]]);
  expect(radarLife([young, old], today)).toEqual({ from: "2026-01-09", to: today });
  expect(radarLife([young], today)).toEqual({ from: "2026-08-22", to: today });
  expect(radarLife([], today)).toEqual({ from: "2026-08-22", to: today });
});

test("the usual span is of 90 days, and begins no earlier than the radar", () => {
  const life = { from: "2026-01-09", to: today };
  expect(usualSpan(today, life)).toEqual({ from: "2026-08-22", to: today });
  expect(usualSpan("2026-02-01", life)).toEqual({ from: "2026-01-09", to: "2026-02-01" });
});

test("days with moves come once each, oldest first", () => {
  const one = tacticOf("One", [
    ["2026-02-01", "considering"],
    ["2026-05-01", "paused"],
  ]);
  expect(daysWithMoves([tacticOf("Two", [["2026-05-01", "considering"]]), one])).toEqual(["2026-02-01", "2026-05-01"]);
});

test("a month after a day is the last day of a shorter month", () => {
  expect(monthsAfter("2026-01-31", 1)).toBe("2026-02-28");
  expect(monthsAfter("2026-03-31", -1)).toBe("2026-02-28");
  expect(monthsAfter("2026-12-15", 1)).toBe("2027-01-15");
  expect(monthsAfter("2026-01-15", -2)).toBe("2025-11-15");
});

test("a played radar shows every day of its life once, a month at a time", () => {
  expect(monthSpans({ from: "2026-08-31", to: "2026-10-05" })).toEqual([
    { from: "2026-08-31", to: "2026-09-30" },
    { from: "2026-09-30", to: "2026-10-05" },
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 2_000 }), (start, length) => {
      const life = { from: dayAfter("2024-01-01", start), to: dayAfter("2024-01-01", start + length) };
      const spans = monthSpans(life);
      expect(spans[0]?.from).toBe(life.from);
      expect(spans.at(-1)?.to).toBe(life.to);
      spans.forEach(({ from, to }, index) => {
        expect(daysBetween(from, to)).toBeGreaterThan(0);
        expect(daysBetween(from, to)).toBeLessThanOrEqual(31);
        if (index > 0) expect(from).toBe(spans[index - 1]?.to);
      });
    }),
  );
});
