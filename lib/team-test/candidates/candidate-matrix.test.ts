import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countDifferent,
  countMarks,
  countsByCandidate,
  differenceOf,
  matrixRows,
  mostDifferentFirst,
} from "./candidate-matrix.ts";
import { type CandidateMark, candidateMarks } from "./choice.ts";

const anyMark = fc.constantFrom(...candidateMarks, null);
const anyMarks = fc.array(anyMark, { minLength: 2, maxLength: 6 });
const anyRows = fc.array(anyMarks, { maxLength: 10 });

function given(values: readonly (CandidateMark | null)[]) {
  return values.map((value, at) => value && { candidateId: `c${at}`, questionId: "cloud", value, note: "" });
}

const points = [{ id: "pipeline" }, { id: "cloud" }];
const choice = {
  candidates: [
    { id: "k6", name: "k6" },
    { id: "locust", name: "Locust" },
  ],
  marks: [
    { candidateId: "locust", questionId: "pipeline", value: "good" as const, note: "runs headless" },
    { candidateId: "k6", questionId: "cloud", value: "unknown" as const, note: "" },
    { candidateId: "k6", questionId: "not-asked", value: "poor" as const, note: "" },
  ],
};

describe("matrixRows", () => {
  test("has a row for each point as asked and a place for each candidate, marked or not", () => {
    const rows = matrixRows(points, choice);
    expect(rows.map(({ question }) => question.id)).toEqual(["pipeline", "cloud"]);
    expect(rows.map(({ marks }) => marks.map((mark) => mark?.value ?? null))).toEqual([
      [null, "good"],
      ["unknown", null],
    ]);
  });

  test("counts each candidate over the points", () => {
    expect(countsByCandidate(matrixRows(points, choice), choice.candidates)).toEqual([
      { good: 0, partly: 0, poor: 0, unknown: 1, open: 1 },
      { good: 1, partly: 0, poor: 0, unknown: 0, open: 1 },
    ]);
  });
});

test("every point counts once, whatever it was marked", () => {
  fc.assert(
    fc.property(anyMarks, (values) => {
      const counts = countMarks(given(values));
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(values.length);
    }),
  );
});

describe("differenceOf", () => {
  test.each([
    [["good", "poor"], { best: "good", worst: "poor", pairs: 1 }],
    [["good", "good"], { best: "good", worst: "good", pairs: 0 }],
    [["poor", "partly", "partly"], { best: "partly", worst: "poor", pairs: 2 }],
    [["good", "unknown"], null],
    [["unknown", "unknown"], null],
    [["good", null], null],
    [[], null],
  ] as const)("%j is %j", (values, difference) => {
    expect(differenceOf(given(values))).toEqual(difference);
  });

  test("what is unknown or not marked never makes a difference and hides none", () => {
    fc.assert(
      fc.property(anyMarks, fc.constantFrom("unknown" as const, null), (values, nothing) => {
        expect(differenceOf(given([...values, nothing]))).toEqual(differenceOf(given(values)));
      }),
    );
  });

  test("does not depend on the order of the candidates", () => {
    fc.assert(
      fc.property(anyMarks, (values) => {
        expect(differenceOf(given(values.toReversed()))).toEqual(differenceOf(given(values)));
      }),
    );
  });
});

describe("mostDifferentFirst", () => {
  const rowsOf = (all: readonly (readonly (CandidateMark | null)[])[]) =>
    all.map((values, at) => ({ at, marks: given(values) }));

  test("puts good against poor before one step, the same after that, and what nobody can tell last", () => {
    const rows = rowsOf([
      ["unknown", "good"],
      ["good", "good"],
      ["partly", "poor"],
      ["good", "poor"],
    ]);
    expect(mostDifferentFirst(rows).map(({ at }) => at)).toEqual([3, 2, 1, 0]);
  });

  test("puts first where more candidates differ, of those as far apart, then as asked", () => {
    const rows = rowsOf([
      ["good", "good", "good", "poor"],
      ["good", "good", "poor", "poor"],
      ["poor", "good", "good", "good"],
    ]);
    expect(mostDifferentFirst(rows).map(({ at }) => at)).toEqual([1, 0, 2]);
  });

  test("loses no point and invents none, and the ones that differ come before all others", () => {
    fc.assert(
      fc.property(anyRows, (all) => {
        const rows = rowsOf(all);
        const sorted = mostDifferentFirst(rows);
        expect(sorted.map(({ at }) => at).toSorted((a, b) => a - b)).toEqual(rows.map(({ at }) => at));
        const first = sorted.slice(0, countDifferent(rows));
        expect(countDifferent(first)).toBe(first.length);
      }),
    );
  });

  test("a candidate of which nothing is known changes nothing about it", () => {
    fc.assert(
      fc.property(anyRows, (all) => {
        const order = (rows: (CandidateMark | null)[][]) => mostDifferentFirst(rowsOf(rows)).map(({ at }) => at);
        expect(order(all.map((values) => [...values, "unknown"]))).toEqual(order(all));
      }),
    );
  });
});
