import { expect, test } from "vitest";
import { matchEntries } from "./match-entries.ts";

const entries = [
  { label: "Overview", hint: "g o" },
  { label: "Settings" },
  { label: "search-spike", hint: "spike" },
  { label: "Checkout team" },
  { label: "Team checkout, old" },
];
const found = (query: string) => matchEntries(entries, query).map((entry) => entry.label);

test("an empty query keeps everything in its order", () => {
  expect(found("  ")).toEqual(entries.map((entry) => entry.label));
});

test("names that begin with the query come before names with such a word, and those before the rest", () => {
  expect(found("s")).toEqual(["Settings", "search-spike"]);
  expect(found("team")).toEqual(["Team checkout, old", "Checkout team"]);
  expect(found("check")).toEqual(["Checkout team", "Team checkout, old"]);
  expect(found("pike")).toEqual(["search-spike"]);
});

test("every word must be there, in any order and any case", () => {
  expect(found("TEAM ch")).toEqual(["Team checkout, old", "Checkout team"]);
  expect(found("team search")).toEqual([]);
});
