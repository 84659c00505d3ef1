import { expect, test } from "vitest";
import type { ComparisonRow } from "#lib/load-tests/comparing/comparison-table.ts";
import type { Difference } from "#lib/load-tests/comparing/difference.ts";
import { comparisonSortText, nextComparisonSort, parseComparisonSort, sortComparison } from "./comparison-sort.ts";

const numbers = [12, 15, 19];

test.each(["label", "-label", "run.12", "-run.19", "change.15"])(
  "%s is read from the address as it was written",
  (text) => {
    const sort = parseComparisonSort(text, numbers);
    expect(sort && comparisonSortText(sort)).toBe(text);
  },
);

test.each([null, "", "-", "run", "run.13", "change.12", "label.12", "--run.12", "p95"])("%j is no sort", (text) =>
  expect(parseComparisonSort(text, numbers)).toBeNull(),
);

test("pressing a column again turns it round; names begin with A, figures with the largest", () => {
  const first = nextComparisonSort(null, { by: "run", number: 12 });
  expect(first.isAscending).toBe(false);
  expect(nextComparisonSort(first, { by: "run", number: 12 }).isAscending).toBe(true);
  expect(nextComparisonSort(first, { by: "label", number: 0 }).isAscending).toBe(true);
});

test("rows are in the order of a column, those that lack it last", () => {
  const difference = (actual: number | null, change: number | null): Difference => ({
    base: 1,
    actual,
    unit: "%",
    change,
    interval: null,
    holds: null,
    reading: "same",
    why: null,
  });
  const row = (name: string, base: number | null, actual: number | null, change: number | null): ComparisonRow => {
    return { name, metric: "p95Ms", base, requests: 1, differences: [difference(actual, change)] };
  };
  const rows = [row("b", 10, 30, 200), row("a", null, 20, null), row("c", 20, 10, -50)];
  const by = (text: string) =>
    sortComparison(rows, [12, 15], parseComparisonSort(text, [12, 15]))
      .map(({ name }) => name)
      .join("");
  expect(by("label")).toBe("abc");
  expect(by("-run.12")).toBe("cba");
  expect(by("run.12")).toBe("bca");
  expect(by("run.15")).toBe("cab");
  expect(by("-change.15")).toBe("bca");
  expect(by("")).toBe("bac");
});
