import { expect, test } from "vitest";
import { judgeTool, type ToolFacts } from "./tool.ts";

const limits = { days: 30, runs: 3 };

function tool(name: string, runs: number): ToolFacts[number] {
  const newest = runs > 0 ? [{ test: "Cart", testSlug: "cart", number: runs }] : [];
  return { name, runs, lastAt: new Date("2026-09-03T02:00:00Z"), newest };
}

test.each<[string, ToolFacts, string, string]>([
  ["no run ever", [], "no_data", "There are no runs yet."],
  [
    "old runs only",
    [tool("Locust", 0)],
    "stale",
    "There was no run in the last 30 days; the last one was on 3 Sep 2026.",
  ],
  ["one tool", [tool("Locust", 41)], "supports", "Locust made 41 of 41 runs."],
  ["one among others", [tool("JMeter", 2), tool("Locust", 3)], "supports", "Locust made 3 of 5 runs."],
  ["too few to tell", [tool("Locust", 2)], "no_data", "There were 2 runs only: Locust 2. The rule asks for 3."],
  [
    "as many tools as runs",
    [tool("Locust", 1), tool("JMeter", 1), tool("k6", 1), tool("wrk", 1), tool("hey", 1)],
    "contradicts",
    "No tool made 3 runs: Locust 1, JMeter 1, k6 1 and 2 more.",
  ],
])("%s", (_, facts, verdict, sentence) => {
  expect(judgeTool(facts, limits)).toMatchObject({ verdict, sentence, windowDays: 30 });
});

test("it names runs of the tool that is in use", () => {
  expect(judgeTool([tool("JMeter", 2), tool("Locust", 7)], limits)).toMatchObject({
    rule: "At least 3 runs made by one and the same tool.",
    sources: [{ name: "Cart run 7", path: "/load-tests/cart/runs/7" }],
  });
});
