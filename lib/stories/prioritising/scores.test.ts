import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Revenue } from "../fields/story-fields.ts";
import { cd3, costOfDelay, revenuePerWeek } from "./cost-of-delay.ts";
import { rice } from "./rice.ts";
import type { Score } from "./score.ts";

const settings = { supportMinuteMinor: 80, currency: "EUR", hoursPerWeek: 40 };
const point = (value: number) => ({ low: value, likely: value, high: value });
const revenue: Revenue = { low: 520_000, likely: 1_040_000, high: 2_600_000, currency: "EUR", per: "year" };

describe("rice", () => {
  test("is people × impact × confidence over person-months, by hand", () => {
    // 520 h are three months of 173⅓ h.
    const score = rice({ reach: point(6_000), impactFactor: 2, confidenceFactor: 0.5, effort: point(520) }, settings);
    expect(rangeOf(score)).toEqual([2_000, 2_000, 2_000].map((value) => expect.closeTo(value, 6)));
  });

  test("does not lower ranges by a confidence once more", () => {
    const inputs = { reach: { low: 3_000, likely: 6_000, high: 9_000 }, impactFactor: 1, effort: point(520) };
    const [sure, unsure] = [1, 0.5].map((confidenceFactor) => rice({ ...inputs, confidenceFactor }, settings));
    expect(sure).toEqual(unsure);
    expect(rangeOf(rice({ ...inputs, confidenceFactor: null }, settings))).toEqual(
      [1_000, 2_000, 3_000].map((value) => expect.closeTo(value, 6)),
    );
  });

  test.each([
    [{ reach: null }, ["people reached"]],
    [{ impactFactor: null }, ["impact"]],
    [{ effort: null }, ["effort"]],
    [{ effort: { low: 0, likely: 0, high: 0 } }, ["effort"]],
    [{ confidenceFactor: null }, ["confidence"]],
    [{ reach: null, effort: null }, ["people reached", "effort"]],
  ])("is unknown with %o", (lack, lacks) => {
    const inputs = { reach: point(10), impactFactor: 1, confidenceFactor: 1, effort: point(8), ...lack };
    expect(rice(inputs, settings)).toEqual({ kind: "unknown", lacks });
  });
});

describe("cd3", () => {
  test("is what a week costs over the weeks that it takes, by hand", () => {
    // 10 tickets × 15 min × 0.80 EUR are 120 EUR a week; revenue at risk is 100, 200, 500 EUR a week; 20 to 80 h are half a week to two.
    const inputs = { revenue, ticketsPerWeek: 10, minutesPerTicket: 15, effort: { low: 20, likely: 40, high: 80 } };
    expect(costOfDelay(inputs, settings)).toEqual({
      kind: "known",
      range: { low: 22_000, likely: 32_000, high: 62_000 },
    });
    expect(cd3(inputs, settings)).toEqual({ kind: "known", range: { low: 11_000, likely: 32_000, high: 124_000 } });
  });

  test.each([
    [{ revenue: null }, ["revenue at risk"]],
    [{ ticketsPerWeek: null }, ["support tickets"]],
    [{ minutesPerTicket: null }, ["minutes per ticket"]],
    [{ effort: null }, ["effort"]],
    [{ revenue: { ...revenue, currency: "USD" } }, ["revenue at risk in EUR (it is in USD)"]],
  ])("is unknown with %o", (lack, lacks) => {
    const inputs = { revenue, ticketsPerWeek: 10, minutesPerTicket: 15, effort: point(40), ...lack };
    expect(cd3(inputs, settings)).toEqual({ kind: "unknown", lacks });
  });

  test("never takes money in one currency for money in another, with or without tickets", () => {
    const inputs = {
      revenue: { ...revenue, currency: "USD" },
      ticketsPerWeek: 0,
      minutesPerTicket: 15,
      effort: point(40),
    };
    expect(cd3(inputs, settings).kind).toBe("unknown");
    expect(revenuePerWeek(inputs, settings).kind).toBe("unknown");
  });

  test("knows that no tickets cost nothing, and that unknown tickets do not", () => {
    const inputs = { revenue, minutesPerTicket: null, effort: point(40) };
    expect(cd3({ ...inputs, ticketsPerWeek: 0 }, settings).kind).toBe("known");
    expect(cd3({ ...inputs, ticketsPerWeek: null }, settings).kind).toBe("unknown");
  });
});

test("a score's range is in order, and holds the scores of all numbers within the ranges of its inputs", () => {
  const range = fc
    .tuple(...[0, 1, 2].map(() => fc.double({ min: 1, max: 1e6, noNaN: true })))
    .map((values) => values.toSorted((a, b) => a - b))
    .map(([low = 1, likely = 1, high = 1]) => ({ low, likely, high }));
  fc.assert(
    fc.property(range, range, fc.double({ min: 0, max: 1, noNaN: true }), (reach, effort, share) => {
      const [low = 0, likely = 0, high = 0] = rangeOf(
        rice({ reach, effort, impactFactor: 1, confidenceFactor: 1 }, settings),
      );
      expect(low <= likely && likely <= high).toBe(true);
      const within = ({ low: from, high: to }: typeof reach) => point(from + share * (to - from));
      const [some = 0] = rangeOf(
        rice({ reach: within(reach), effort: within(effort), impactFactor: 1, confidenceFactor: 1 }, settings),
      );
      expect(some).toBeGreaterThanOrEqual(low * (1 - 1e-9));
      expect(some).toBeLessThanOrEqual(high * (1 + 1e-9));
    }),
  );
});

function rangeOf(score: Score): number[] {
  return score.kind === "known" ? [score.range.low, score.range.likely, score.range.high] : [];
}
