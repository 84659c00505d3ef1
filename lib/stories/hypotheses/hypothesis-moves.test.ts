import { describe, expect, test } from "vitest";
import { type HypothesisFacts, missingForHypothesis } from "./hypothesis-moves.ts";
import { hypothesisStates } from "./hypothesis-state.ts";

const now = new Date("2026-11-21T10:00:00Z");
const known: HypothesisFacts = {
  state: "draft",
  instrumentation: "https://git.example.org/1",
  liveSince: new Date("2026-11-21T09:00:00Z"),
  reviewOn: "2026-11-28",
  test: { minimumSamples: 3 },
  result: { samples: 3, isMet: true },
  conclusion: "The pool is too small.",
};

/** The line of the specification, written once more; a draft can be withdrawn too. */
const allowed = new Set([
  "draft awaiting_data",
  "draft withdrawn",
  "awaiting_data confirmed",
  "awaiting_data disproved",
  "awaiting_data inconclusive",
  "awaiting_data withdrawn",
]);
const pairs = hypothesisStates.flatMap((from) => hypothesisStates.map((to) => [from, to] as const));
const paths = (facts: Partial<HypothesisFacts>, to: (typeof hypothesisStates)[number]) =>
  missingForHypothesis({ ...known, ...facts }, to, now).map(({ path }) => path);

describe("missingForHypothesis", () => {
  test.each(pairs)("from %s to %s is as the specification says when everything is given", (from, to) => {
    expect(paths({ state: from }, to)).toEqual(allowed.has(`${from} ${to}`) ? [] : ["to"]);
  });

  test("data are awaited with a test, an instrumentation that is live, and a day", () => {
    const nothing = { test: null, instrumentation: "", liveSince: null, reviewOn: null };
    expect(paths(nothing, "awaiting_data")).toEqual(["test", "instrumentation", "liveSince", "reviewOn"]);
  });

  test.each([
    ["what is live tomorrow", { liveSince: new Date("2026-11-22T10:00:00Z") }, ["liveSince"]],
    ["a review yesterday", { reviewOn: "2026-11-20" }, ["reviewOn"]],
    ["a review today", { reviewOn: "2026-11-21" }, []],
  ])("data are not awaited with %s", (_what, facts, expected) => {
    expect(paths(facts, "awaiting_data")).toEqual(expected);
  });

  test.each([
    ["with as many samples as were declared, of which the test is met", {}, []],
    ["with a sample less", { result: { samples: 2, isMet: null } }, ["to"]],
    ["that was never evaluated", { result: null }, ["to"]],
    [
      "by a single trace, whatever was declared",
      { test: { minimumSamples: 1 }, result: { samples: 1, isMet: true } },
      ["to"],
    ],
    ["whose test is not met", { result: { samples: 9, isMet: false } }, ["to"]],
    ["without a word", { conclusion: "" }, ["conclusion"]],
  ])("one %s is confirmed or not", (_which, facts, expected) => {
    expect(paths({ ...facts, state: "awaiting_data" }, "confirmed")).toEqual(expected);
  });

  test.each(["disproved", "inconclusive", "withdrawn"] as const)("it is %s by anything, with a reason", (to) => {
    const bare = { state: "awaiting_data", result: null } as const;
    expect(paths(bare, to)).toEqual([]);
    expect(paths({ ...bare, conclusion: "" }, to)).toEqual(["conclusion"]);
  });
});
