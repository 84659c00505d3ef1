import { expect, test } from "vitest";
import type { StoryState } from "../states/story-state.ts";
import { checkMove, type TriageRequest } from "./check-move.ts";

const now = new Date("2026-11-21T10:00:00Z");
const story = {
  key: "CHK-1",
  state: "inbox" as StoryState,
  title: "Slow",
  customerImpact: "They wait.",
  customers: null,
  affectedGroup: "phones",
  responsibleTeamId: null,
};

test.each<[TriageRequest, string[]]>([
  [{ to: "declined", reason: "  " }, ["reason"]],
  [{ to: "declined", reason: "Works as meant." }, []],
  [{ to: "duplicate" }, ["duplicateOf"]],
  [{ to: "duplicate", duplicateOf: "CHK-1" }, ["duplicateOf"]],
  [{ to: "duplicate", duplicateOf: "CHK-2" }, []],
  [{ to: "snoozed" }, ["snoozeUntil"]],
  [{ to: "snoozed", snoozeUntil: "2026-11-21T09:59:00Z" }, ["snoozeUntil"]],
  [{ to: "snoozed", snoozeUntil: "some day" }, ["snoozeUntil"]],
  [{ to: "snoozed", snoozeUntil: "2026-11-22T09:00:00Z" }, []],
  [{ to: "snoozed", snoozeWhen: { kind: "customers", atLeast: Number.NaN } }, ["snoozeWhen"]],
  [{ to: "snoozed", snoozeWhen: { kind: "customers", atLeast: 0 } }, ["snoozeWhen"]],
  [{ to: "snoozed", snoozeWhen: { kind: "metric", above: 0 } }, []],
  [{ to: "framed" }, ["responsibleTeamId"]],
  [{ to: "framed", fields: { responsibleTeamId: "team", affectedGroup: "" } }, ["affectedGroup"]],
  [{ to: "framed", fields: { responsibleTeamId: "team" } }, []],
  [{ to: "fixing" }, ["to"]],
])("of %j it says what lacks: %j", (request, paths) => {
  expect(checkMove(story, request, now).map(({ path }) => path)).toEqual(paths);
});
