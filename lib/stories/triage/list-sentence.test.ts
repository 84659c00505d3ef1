import { expect, test } from "vitest";
import type { StoryState } from "../states/story-state.ts";
import { listSentence } from "./list-sentence.ts";

const now = Date.parse("2026-11-21T10:00:00Z");
const tab = (states: StoryState[], needsDecision = false) => ({ states, needsDecision });

test.each([
  [tab(["inbox"]), 9, "2026-11-19T09:00:00Z", "9 stories wait for triage. The oldest is 2 days old."],
  [tab(["inbox"]), 1, "2026-11-21T09:22:00Z", "1 story waits for triage. It is 38 minutes old."],
  [tab(["inbox"]), 1, "2026-11-21T08:59:00Z", "1 story waits for triage. It is 1 hour old."],
  [tab(["inbox"]), 2, "2026-11-21T09:59:30Z", "2 stories wait for triage."],
  [tab(["inbox"]), 0, null, "Nothing waits for triage."],
  [tab(["framed"]), 14, "2026-11-01T09:00:00Z", "14 stories wait for somebody to look into them."],
  [tab(["fixing", "verifying"]), 1, null, "1 story is like that."],
  [tab([], true), 2, null, "2 stories need a decision."],
  [tab([]), 1234, null, "1,234 stories in all."],
])("a list says how much there is: %j, %i, %s", (filter, total, oldest, sentence) => {
  expect(listSentence({ filter, total, oldest, isNarrowed: false }, now)).toBe(sentence);
});

test("a list that is narrowed down says how many it found", () => {
  const found = { filter: tab(["inbox"]), isNarrowed: true, oldest: "2026-11-01T09:00:00Z" };
  expect(listSentence({ ...found, total: 3 }, now)).toBe("3 stories are like that.");
  expect(listSentence({ ...found, total: 0 }, now)).toBe("No story is like that.");
});
