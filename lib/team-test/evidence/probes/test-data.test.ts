import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeTestData, type TestDataFacts } from "./test-data.ts";

const limits = { days: 30, percent: 80 };

function facts(runs: number, tagged: number, reset: number, more: Partial<TestDataFacts> = {}): TestDataFacts {
  const lastTaggedAt = tagged > 0 ? new Date("2026-11-20T02:00:00Z") : null;
  return { runs, tagged, reset, lastTaggedAt, newestReset: [], newestOther: [], spreads: [], ...more };
}

const before = { lastTaggedAt: new Date("2026-08-12T02:00:00Z") };

test.each<[string, TestDataFacts, string, string]>([
  ["no run", facts(0, 0, 0), "no_data", "There was no run in the last 30 days."],
  ["nobody tags", facts(90, 0, 0), "no_data", "None of 90 runs carries the tag data_reset."],
  ["the only run has no tag", facts(1, 0, 0), "no_data", "The only run does not carry the tag data_reset."],
  [
    "tags of old only",
    facts(90, 0, 0, before),
    "stale",
    "No run of the last 30 days carries the tag data_reset; the last one that did was on 12 Aug 2026.",
  ],
  ["few", facts(90, 40, 34), "contradicts", "34 of 90 runs carry data_reset=ok, the rule asks for 72."],
  ["all failed", facts(3, 3, 0), "contradicts", "0 of 3 runs carry data_reset=ok, the rule asks for 3."],
  ["just enough", facts(90, 80, 72), "supports", "72 of 90 runs carry data_reset=ok."],
  ["one of one", facts(1, 1, 1), "supports", "1 of 1 run carries data_reset=ok."],
])("%s", (_, given, verdict, sentence) => {
  expect(judgeTestData(given, limits)).toMatchObject({ verdict, sentence, windowDays: 30 });
});

test("the spread between repeats stands beside it", () => {
  const spreads = [
    { test: "Checkout", percent: 4.2 },
    { test: "Search", percent: 12 },
  ];
  const { sentence, rule } = judgeTestData(facts(90, 90, 90, { spreads }), limits);
  expect(sentence).toBe(
    "90 of 90 runs carry data_reset=ok. Between repeats p95 differs by 4 % (Checkout), 12 % (Search).",
  );
  expect(rule).toMatch(/^At least 72 of 90 runs \(80 %\) carry the tag data_reset=ok\. Beside it/);
});

test("it names the runs that speak against a yes, else those that speak for it", () => {
  const newestReset = [{ test: "Cart", testSlug: "cart", number: 9 }];
  const newestOther = [{ test: "Cart", testSlug: "cart", number: 8 }];
  const named = (reset: number) =>
    judgeTestData(facts(10, 10, reset, { newestReset, newestOther }), limits).sources[0]?.name;
  expect([named(8), named(7)]).toEqual(["Cart run 9", "Cart run 8"]);
});

test("it supports a yes exactly from the share on that the team asks for", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.nat(500),
      fc.integer({ min: 1, max: 100 }),
      (runs, some, percent) => {
        const reset = Math.min(some, runs);
        const { verdict } = judgeTestData(facts(runs, runs, reset), { days: 30, percent });
        expect(verdict).toBe(reset * 100 >= runs * percent ? "supports" : "contradicts");
      },
    ),
  );
});
