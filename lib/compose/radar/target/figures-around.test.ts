import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresAround } from "./figures-around.ts";

const run = (day: string, value: number | null, isInvalid = false) => ({
  startedAt: new Date(`${day}T02:00:00Z`),
  value,
  isInvalid,
});

describe("a figure before and since a day", () => {
  test("is the median of up to five runs on each side", () => {
    const runs = [
      run("2026-09-01", 900),
      run("2026-09-06", 400),
      run("2026-09-07", 410),
      run("2026-09-08", 700),
      run("2026-09-09", 405),
      run("2026-09-10", 412),
      run("2026-09-12", 300),
      run("2026-09-13", 320),
    ];
    expect(figuresAround(runs, "2026-09-12")).toEqual({
      before: { value: 410, runs: 5 },
      now: { value: 310, runs: 2 },
    });
  });

  test("leaves out runs that are invalid or do not tell it", () => {
    const runs = [run("2026-09-01", 400), run("2026-09-02", 1, true), run("2026-09-03", null), run("2026-09-13", null)];
    expect(figuresAround(runs, "2026-09-12")).toEqual({ before: { value: 400, runs: 1 }, now: null });
  });

  test("counts a run on the day itself as since", () =>
    expect(figuresAround([run("2026-09-12", 300)], "2026-09-12").before).toBeNull());

  test("lies within what its runs told", () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
        const { now } = figuresAround(
          values.map((value) => run("2026-09-13", value)),
          "2026-09-12",
        );
        const last = values.slice(-5);
        expect(now?.value).toBeGreaterThanOrEqual(Math.min(...last));
        expect(now?.value).toBeLessThanOrEqual(Math.max(...last));
      }),
    ));
});
