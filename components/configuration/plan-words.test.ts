import { expect, test } from "vitest";
import { applyText, countsOf, doneSentence, planSentence } from "./plan-words.ts";

const change = (action: "create" | "update" | "release") => ({ action, kind: "team", path: "", name: "", fields: [] });

test("a plan is told with its counts", () => {
  const changes = [change("release"), change("create"), change("create")];
  expect(planSentence({ dryRun: true, plan: "", changes, unchanged: 1200 })).toBe(
    "2 to create, 1 to release; 1,200 stay as they are.",
  );
  expect(planSentence({ dryRun: true, plan: "", changes: [], unchanged: 1 })).toBe(
    "Nothing to do: one thing stays as it is.",
  );
  expect(countsOf(changes)).toEqual([
    ["create", 2],
    ["release", 1],
  ]);
});

test("what is about to happen and what has happened are told with their number", () => {
  const answer = (count: number) => ({
    dryRun: false,
    plan: "",
    changes: Array(count).fill(change("create")),
    unchanged: 0,
  });
  expect([1, 1200].map((count) => applyText(answer(count)))).toEqual(["Apply one change", "Apply 1,200 changes"]);
  expect([0, 1, 1200].map((count) => doneSentence(answer(count)))).toEqual([
    "There was nothing left to do.",
    "One change made.",
    "1,200 changes made.",
  ]);
});
