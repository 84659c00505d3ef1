import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparators } from "./declared-test.ts";
import { countedSamples, evaluateTest, holds, type Sample, sampleSpan } from "./evaluate-test.ts";

const day = 86_400_000;
const declaredAt = new Date("2026-11-10T12:00:00Z");
const now = new Date("2026-11-30T00:00:00Z");
const rule = { comparator: "<", threshold: 300, minimumSamples: 3 } as const;
const sample = (value: number, days: number, source = `run ${days}`): Sample => ({
  id: source,
  at: new Date(declaredAt.getTime() + days * day).toISOString(),
  value,
  source,
});

describe("the span in which samples count", () => {
  test.each([
    ["the declaration, where the instrumentation was live before", "2026-11-01T00:00:00Z", "2026-11-10T12:00:00.000Z"],
    ["the instrumentation, where that came later", "2026-11-12T00:00:00Z", "2026-11-12T00:00:00.000Z"],
  ])("begins with %s", (_what, liveSince, from) => {
    const span = sampleSpan({ declaredAt, windowDays: 7 }, new Date(liveSince));
    expect(span.from.toISOString()).toBe(from);
    expect(span.until.getTime() - span.from.getTime()).toBe(7 * day);
  });
});

describe("countedSamples", () => {
  const span = sampleSpan({ declaredAt, windowDays: 7 }, declaredAt);

  test("leaves out what was there before the declaration, after the window, and what is still to come", () => {
    const all = [sample(1, -1), sample(2, 0), sample(3, 7), sample(4, 8)];
    expect(countedSamples(all, span, now).map(({ value }) => value)).toEqual([2, 3]);
    expect(countedSamples(all, span, new Date(declaredAt.getTime() + day)).map(({ value }) => value)).toEqual([2]);
  });

  test("counts once what was seen at one moment in one place", () => {
    expect(
      countedSamples([sample(1, 1, "trace"), sample(2, 1, "trace"), sample(3, 2, "trace")], span, now),
    ).toHaveLength(2);
  });

  test("leaves out what is no number", () => {
    expect(countedSamples([sample(Number.NaN, 1), sample(Number.POSITIVE_INFINITY, 2)], span, now)).toEqual([]);
  });
});

describe("evaluateTest", () => {
  test.each([
    ["nothing yet of fewer samples than it needs", [100, 100], { samples: 2, met: 2, value: null, isMet: null }],
    ["the median of an odd number", [100, 400, 200], { samples: 3, met: 2, value: 200, isMet: true }],
    ["the middle of an even number", [100, 280, 330, 900], { samples: 4, met: 2, value: 305, isMet: false }],
    ["no for what is on the threshold", [300, 300, 300], { samples: 3, met: 0, value: 300, isMet: false }],
  ])("says %s", (_what, values, expected) => {
    const counted = values.map((value, index) => sample(value, index));
    expect(evaluateTest(rule, counted)).toEqual(expected);
  });

  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 40 });

  test("goes with most of its samples, in whatever order they came", () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...comparators),
        fc.integer({ min: 2, max: 10 }),
        (given, comparator, least) => {
          const declared = { comparator, threshold: 0, minimumSamples: least };
          const of = (list: number[]) =>
            evaluateTest(
              declared,
              list.map((value, index) => sample(value, index)),
            );
          const result = of(given);
          expect(of(given.toReversed())).toEqual(result);
          expect(result.isMet === null).toBe(given.length < least);
          if (result.isMet && given.length % 2 === 1) expect(result.met * 2).toBeGreaterThan(given.length);
          if (result.isMet === false && given.length % 2 === 1) expect(result.met * 2).toBeLessThan(given.length);
        },
      ),
    );
  });

  test("a value holds a comparison or its opposite", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (value, threshold) => {
        expect(holds(value, "<", threshold)).toBe(!holds(value, ">=", threshold));
        expect(holds(value, ">", threshold)).toBe(!holds(value, "<=", threshold));
      }),
    );
  });
});
