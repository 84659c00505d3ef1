import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mannWhitney } from "./mann-whitney.ts";

describe("Mann–Whitney's test", () => {
  // Three against three without ties have 20 divisions; the rank sums 6 and 15 come once each: 1/20 a side.
  test("of two samples apart has the p-value that counting by hand gives", () => {
    expect(mannWhitney([1, 2, 3], [4, 5, 6])).toEqual({ u: 0, share: 0, pValue: 0.1, method: "exact" });
    expect(mannWhitney([4, 5, 6], [1, 2, 3], { alternative: "greater" }).pValue).toBe(0.05);
    expect(mannWhitney([4, 5, 6], [1, 2, 3], { alternative: "less" }).pValue).toBe(1);
  });

  // 1 and 2 against 2 and 3: midranks 1, 2.5, 2.5, 4. The six divisions have rank sums 3.5, 3.5, 5, 5, 6.5, 6.5.
  test("counts ties as they are", () => {
    const found = mannWhitney([1, 2], [2, 3]);
    expect(found.u).toBe(0.5);
    expect(found.pValue).toBeCloseTo(4 / 6, 12);
  });

  test("of equal figures finds nothing", () => {
    expect(mannWhitney([7, 7, 7], [7, 7]).pValue).toBe(1);
    expect(mannWhitney([7, 7, 7], [7, 7], { method: "normal" }).pValue).toBe(1);
  });

  test("exact, is what listing every division gives", () => {
    const sample = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const { u, pValue } = mannWhitney(first, second, { alternative: "greater" });
        const all = [...first, ...second];
        const us = divisions(all.length, first.length).map((chosen) => uOf(all, chosen));
        expect(pValue).toBeCloseTo(us.filter((each) => each >= u).length / us.length, 10);
      }),
    );
  });

  test("says the same of both samples, the other way round", () => {
    const sample = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const [here, there] = [mannWhitney(first, second), mannWhitney(second, first)];
        expect(here.u + there.u).toBeCloseTo(first.length * second.length, 8);
        expect(here.pValue).toBeCloseTo(there.pValue, 8);
        expect(here.pValue).toBeGreaterThan(0);
        expect(here.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("beyond small samples is close to the exact one", () => {
    const first = Array.from({ length: 25 }, (_, k) => 100 + 3 * k);
    const second = Array.from({ length: 25 }, (_, k) => 112 + 3.1 * k);
    const [exact, normal] = (["exact", "normal"] as const).map(
      (method) => mannWhitney(first, second, { method }).pValue,
    );
    expect(Math.abs((exact ?? 0) - (normal ?? 1))).toBeLessThan(0.005);
  });
});

function divisions(of: number, size: number): number[][] {
  if (size === 0) return [[]];
  if (of < size) return [];
  return [...divisions(of - 1, size), ...divisions(of - 1, size - 1).map((chosen) => [...chosen, of - 1])];
}

function uOf(all: number[], chosen: number[]): number {
  const others = all.filter((_, k) => !chosen.includes(k));
  return chosen.reduce(
    (total, k) => total + others.reduce((sum, other) => sum + (Math.sign((all[k] ?? 0) - other) + 1) / 2, 0),
    0,
  );
}
