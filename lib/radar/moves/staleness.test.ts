import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter } from "#lib/shared/days.ts";
import { isStale, type Look, lastLook, missedReviews } from "./staleness.ts";

const look: Look = { on: "2026-08-01", reviewOn: "2026-08-29" };

test.each([
  ["before the first is due", "2026-08-28", 0],
  ["on the day on which it is due", "2026-08-29", 0],
  ["the day after", "2026-08-30", 1],
  ["on the day on which the next is due", "2026-09-26", 1],
  ["the day after that", "2026-09-27", 2],
  ["much later, on a day on which one is due", "2026-11-21", 3],
])("%s, %s, it has missed %i reviews of every 28 days", (_, day, missed) => {
  expect(missedReviews([look], day, 28)).toBe(missed);
  expect(isStale([look], day, 28)).toBe(missed >= 2);
});

test("what nobody has looked at yet, or what is never due, is not stale", () => {
  expect(isStale([], "2099-01-01", 28)).toBe(false);
  expect(isStale([{ on: "2026-08-01", reviewOn: null }], "2099-01-01", 28)).toBe(false);
});

test("of two looks on one day the one counts that was written last", () => {
  const looks = [
    { on: "2026-08-01", reviewOn: "2026-08-10" },
    { on: "2026-08-01", reviewOn: "2026-12-01" },
  ];
  expect(lastLook(looks, "2026-08-01")).toBe(looks[1]);
});

test("a day in the past is judged by the looks up to it", () => {
  const looks = [look, { on: "2026-11-01", reviewOn: "2026-11-29" }];
  expect(isStale(looks, "2026-10-31", 28)).toBe(true);
  expect(isStale(looks, "2026-11-01", 28)).toBe(false);
});

const day = fc.integer({ min: 0, max: 2_000 }).map((days) => dayAfter("2024-01-01", days));
const looks = fc.array(
  fc.record({ on: day, wait: fc.integer({ min: 0, max: 100 }) }).map(({ on, wait }) => ({
    on,
    reviewOn: dayAfter(on, wait),
  })),
  { minLength: 1, maxLength: 6 },
);
const every = fc.integer({ min: 1, max: 365 });

test("a look makes it fresh, whatever was missed before", () => {
  fc.assert(
    fc.property(looks, day, every, (before, on, days) => {
      const after = [...before, { on, reviewOn: dayAfter(on, days) }];
      expect(missedReviews(after, on, days)).toBe(0);
    }),
  );
});

test("without another look it only gets staler", () => {
  fc.assert(
    fc.property(looks, day, fc.integer({ min: 0, max: 500 }), every, (all, from, wait, days) => {
      const later = dayAfter(from, wait);
      const seen = all.filter(({ on }) => on <= from || on > later);
      expect(missedReviews(seen, later, days)).toBeGreaterThanOrEqual(missedReviews(seen, from, days));
    }),
  );
});

test("it is stale at last, and no sooner than twice the interval after a look", () => {
  fc.assert(
    fc.property(day, every, (on, days) => {
      const one = [{ on, reviewOn: dayAfter(on, days) }];
      expect(isStale(one, dayAfter(on, 2 * days), days)).toBe(false);
      expect(isStale(one, dayAfter(on, 2 * days + 1), days)).toBe(true);
    }),
  );
});
