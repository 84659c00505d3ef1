import { expect, test } from "vitest";
import { judgeTrends, type TrendFacts } from "./trends.ts";

const now = new Date("2026-11-21T12:00:00Z");
const limits = { days: 30, points: 5 };

function trend(name: string, points: number, last: string | null = "2026-11-20"): TrendFacts {
  const lastAt = last === null ? null : new Date(`${last}T02:00:00Z`);
  return { name, slug: name.toLowerCase(), metric: "p95", points, lastAt };
}

test.each<[string, TrendFacts[], string, string]>([
  ["no tests", [], "no_data", "There are no tests yet."],
  ["no runs", [trend("Cart", 0, null), trend("Search", 0, null)], "no_data", "No test has a run yet."],
  ["one test", [trend("Cart", 5)], "supports", "Cart has 5 points."],
  ["each test", [trend("Cart", 30), trend("Search", 12)], "supports", "Each of 2 tests has at least 12 points."],
  [
    "old runs only",
    [trend("Cart", 0, "2026-08-12"), trend("Search", 0, null)],
    "stale",
    "There was no run in the last 30 days; the last one was on 12 Aug 2026.",
  ],
  [
    "some tests",
    [trend("Cart", 30), trend("Search", 2), trend("Login", 0)],
    "contradicts",
    "1 of 3 tests has 5 points or more: Search has 2 of p95 and Login has none of p95.",
  ],
  ["runs that do not tell the figure", [trend("Cart", 0)], "contradicts", "Cart has none of p95; the rule asks for 5."],
  ["too few", [trend("Cart", 4)], "contradicts", "Cart has 4 of p95; the rule asks for 5."],
])("%s", (_, facts, verdict, sentence) => {
  expect(judgeTrends(facts, limits, now)).toMatchObject({ verdict, sentence, windowDays: 30 });
});

test("it names the tests that have too few", () => {
  expect(judgeTrends([trend("Cart", 30), trend("Search", 2)], limits, now).sources).toEqual([
    { name: "Search", path: "/load-tests/search" },
  ]);
});
