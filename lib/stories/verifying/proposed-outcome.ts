import type { StoryOutcome } from "../states/story-state.ts";

type Reading = "better" | "same" | "worse" | "unsure";

const outcomeOf: Record<Reading, StoryOutcome> = {
  better: "improved",
  same: "no_change",
  worse: "worse",
  unsure: "unproven",
};

/** What the runs say came of a fix. A person decides: of too few runs, and of runs that differ in more than the fix, nothing is proved. */
export function proposedOutcome(reading: Reading | null, differs: readonly string[]): StoryOutcome {
  return reading === null || differs.length > 0 ? "unproven" : outcomeOf[reading];
}
