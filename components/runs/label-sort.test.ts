import { expect, test } from "vitest";
import { defaultSort, nextSort, parseSort, sortText } from "./label-sort.ts";

test("a sort is read from the URL as it was written", () => {
  expect(parseSort(sortText({ key: "p95Ms", isAscending: false }))).toEqual({ key: "p95Ms", isAscending: false });
  expect(parseSort("label")).toEqual({ key: "label", isAscending: true });
});

test.each([null, "", "-", "password", "--p95Ms"])("%j is no sort", (text) => expect(parseSort(text)).toBeNull());

test("pressing a column again turns it round", () => {
  const first = nextSort({ key: "label", isAscending: true }, "requests");
  expect(first).toEqual({ key: "requests", isAscending: false });
  expect(nextSort(first, "requests").isAscending).toBe(true);
});

test("without a baseline the most requested labels come first", () => expect(defaultSort([]).key).toBe("requests"));
