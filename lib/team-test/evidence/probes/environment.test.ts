import { expect, test } from "vitest";
import { type EnvironmentFacts, judgeEnvironment } from "./environment.ts";

const limits = { days: 30, runs: 1 };
const lastAt = new Date("2026-11-20T02:00:00Z");

function place(name: string | null, runs: number, isOwn = false): EnvironmentFacts[number] {
  const newest = Array.from({ length: Math.min(runs, 8) }, (_, k) => ({
    test: "Cart",
    testSlug: "cart",
    number: runs - k,
  }));
  return { name, isOwn, runs, lastAt, newest };
}

test.each<[string, EnvironmentFacts, string, string]>([
  ["no run ever", [], "no_data", "There are no runs yet."],
  [
    "runs before the window only",
    [place("perf-1", 0, true)],
    "stale",
    "There was no run in the last 30 days; the last one was on 20 Nov 2026.",
  ],
  [
    "an environment of the team's own",
    [place("perf-1", 34, true), place("staging", 7)],
    "supports",
    "34 of 41 runs ran in perf-1.",
  ],
  ["two of its own", [place("a", 3, true), place("b", 5, true)], "supports", "8 of 8 runs ran in b and a."],
  ["nobody says where", [place(null, 12)], "no_data", "None of 12 runs says in which environment it ran."],
  [
    "the only run does not say where",
    [place(null, 1)],
    "no_data",
    "The only run does not say in which environment it ran.",
  ],
  [
    "shared ones",
    [place("staging", 38), place(null, 3), place("perf-1", 0, true)],
    "contradicts",
    "None of 41 runs ran in an environment of the team’s own; 38 ran in staging, which is shared.",
  ],
])("%s", (_, facts, verdict, sentence) => {
  expect(judgeEnvironment(facts, limits)).toMatchObject({ verdict, sentence, windowDays: 30 });
});

test("fewer runs in an own environment than the team asks for contradict", () => {
  const found = judgeEnvironment([place("perf-1", 2, true), place(null, 8)], { days: 60, runs: 5 });
  expect(found).toMatchObject({ verdict: "contradicts", windowDays: 60 });
  expect(found.sentence).toBe("2 of 10 runs ran in an environment of the team’s own.");
  expect(found.rule).toContain("At least 5 runs in an environment");
  expect(found.sources).toEqual([
    { name: "Cart run 2", path: "/load-tests/cart/runs/2" },
    { name: "Cart run 1", path: "/load-tests/cart/runs/1" },
  ]);
});

test("the runs that it names are those that its word stands on, and few", () => {
  const facts = [place("perf-1", 90, true), place("staging", 7)];
  expect(judgeEnvironment(facts, limits).sources).toHaveLength(8);
  expect(judgeEnvironment([place("staging", 2)], limits).sources).toHaveLength(2);
});
