import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  countOf,
  countOver,
  decodeHistogram,
  emptyHistogram,
  encodeHistogram,
  fromWeightedValues,
  histogramOf,
  mergeHistograms,
  quantile,
  zeroMs,
} from "./histogram.ts";

const duration = fc.double({ min: 0, max: 1e9, noNaN: true });
const measurable = fc.double({ min: zeroMs * 1.0001, max: 1e12, noNaN: true });
const histogram = fc.array(duration, { maxLength: 60 }).map(histogramOf);

describe("a histogram", () => {
  test("gives every quantile within 1 % of the exact nearest-rank one", () => {
    fc.assert(
      fc.property(fc.array(measurable, { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
        const sorted = values.toSorted((a, b) => a - b);
        const exact = sorted[Math.max(1, Math.ceil(q * values.length * (1 - 4 * Number.EPSILON))) - 1] ?? Number.NaN;
        expect(Math.abs((quantile(histogramOf(values), q) ?? Number.NaN) / exact - 1)).toBeLessThan(0.01);
      }),
    );
  });

  test("takes rank 7 of 100 for the 7 % quantile although 0.07 · 100 is over 7 in floating point", () => {
    const values = Array.from({ length: 100 }, (_, k) => 1.05 ** k);
    expect(Math.abs((quantile(histogramOf(values), 0.07) ?? 0) / 1.05 ** 6 - 1)).toBeLessThan(0.01);
  });

  test.each([
    [0, 10],
    [0.5, 20],
    [0.51, 30],
    [0.95, 40],
    [1, 40],
  ])("of 10, 20, 30, 40 has a %f quantile near %i", (q, exact) => {
    expect(Math.abs((quantile(histogramOf([40, 10, 30, 20]), q) ?? 0) / exact - 1)).toBeLessThan(0.01);
  });

  test("keeps values up to a microsecond apart as zeros", () => {
    const values = histogramOf([0, zeroMs, 5]);
    expect(values.zeros).toBe(2);
    expect(quantile(values, 0.5)).toBe(0);
  });

  test("without values has no quantile", () => {
    expect(quantile(emptyHistogram(), 0.5)).toBeNull();
  });

  test("refuses values and counts that cannot be", () => {
    for (const ms of [-1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => histogramOf([ms])).toThrow(RangeError);
    for (const count of [-1, 0.5, Number.NaN, 2 ** 60])
      expect(() => fromWeightedValues([{ ms: 1, count }])).toThrow(RangeError);
  });

  test("counts the values over a limit", () => {
    expect(countOver(histogramOf([0, 100, 300, 500, 700]), 400)).toBe(2);
  });

  test("made from weighted values equals the one made from each value", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ ms: duration, count: fc.nat({ max: 20 }) })), (values) => {
        const each = values.flatMap(({ ms, count }) => Array.from({ length: count }, () => ms));
        expect(fromWeightedValues(values)).toEqual(histogramOf(each));
      }),
    );
  });
});

describe("merging", () => {
  test("equals the histogram of all values and keeps their count", () => {
    fc.assert(
      fc.property(fc.array(duration), fc.array(duration), (a, b) => {
        const merged = mergeHistograms([histogramOf(a), histogramOf(b)]);
        expect(merged).toEqual(histogramOf([...a, ...b]));
        expect(countOf(merged)).toBe(a.length + b.length);
      }),
    );
  });

  test("is associative and commutative", () => {
    fc.assert(
      fc.property(histogram, histogram, histogram, (a, b, c) => {
        expect(mergeHistograms([a, b])).toEqual(mergeHistograms([b, a]));
        expect(mergeHistograms([mergeHistograms([a, b]), c])).toEqual(mergeHistograms([a, mergeHistograms([b, c])]));
        expect(mergeHistograms([a])).toEqual(a);
      }),
    );
  });

  test("one value at a time gives the same", () => {
    expect([3, 1, 3].reduce((sum, ms) => add(sum, ms), emptyHistogram())).toEqual(histogramOf([1, 3, 3]));
  });
});

describe("the stored bytes", () => {
  test("decode to what was encoded", () => {
    const weighted = fc.record({
      ms: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
      count: fc.nat({ max: 2 ** 40 }),
    });
    fc.assert(
      fc.property(fc.array(weighted), (values) => {
        const original = fromWeightedValues(values);
        expect(decodeHistogram(encodeHistogram(original))).toEqual(original);
      }),
    );
  });

  test("hold counts past 2^32", () => {
    const original = fromWeightedValues([{ ms: 3, count: 2 ** 50 }]);
    expect(decodeHistogram(encodeHistogram(original)).counts).toEqual([2 ** 50]);
  });

  test("throw or decode to something that encodes again, whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (tail) => {
        let decoded: ReturnType<typeof decodeHistogram>;
        try {
          decoded = decodeHistogram(Uint8Array.from([1, ...tail]));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(decodeHistogram(encodeHistogram(decoded))).toEqual(decoded);
      }),
    );
  });

  test.each([
    ["nothing", []],
    ["another version", [2, 0, 0]],
    ["a missing bucket", [1, 0, 1]],
    ["a cut bucket", [1, 0, 1, 4]],
    ["an unfinished number", [1, 0x80]],
    ["a repeated bucket", [1, 0, 2, 4, 1, 0, 1]],
    ["an empty bucket", [1, 0, 1, 4, 0]],
    ["an index that no value has", [1, 0, 1, 0xff, 0xff, 0xff, 0x7f, 1]],
    ["a number past 2^53", [1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0]],
    ["more bytes at the end", [1, 0, 0, 0]],
    ["a length past the end", [1, 0, 0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])("with %s are refused", (_, bytes) => {
    expect(() => decodeHistogram(Uint8Array.from(bytes))).toThrow(RangeError);
  });
});
