import { expect, test } from "vitest";
import { countsOf, planSentence } from "./plan-words.ts";

const change = (action: "create" | "update" | "release") => ({ action, kind: "team", path: "", name: "", fields: [] });

test("a plan is told with its counts", () => {
  const changes = [change("release"), change("create"), change("create")];
  expect(planSentence({ dryRun: true, changes, unchanged: 1200 })).toBe(
    "2 to create, 1 to release; 1,200 stay as they are.",
  );
  expect(planSentence({ dryRun: true, changes: [], unchanged: 1 })).toBe("Nothing to do: one thing stays as it is.");
  expect(countsOf(changes)).toEqual([
    ["create", 2],
    ["release", 1],
  ]);
});
