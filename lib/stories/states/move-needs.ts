import { type MoveFacts, type MoveGiven, missingFor } from "./missing-for.ts";
import { moves } from "./moves.ts";
import type { StoryState } from "./story-state.ts";

/** One thing that a move takes. `known`: it is there; `lacks`: the story does not have it yet; `asked`: the form of the move asks for it. */
export type MoveNeed = { name: string; is: "known" | "lacks" | "asked"; why: string };

/** Nothing comes with the move. */
export function nothingGiven(to: StoryState): MoveGiven {
  return {
    to,
    reason: "",
    notes: "",
    target: null,
    snoozeUntil: null,
    hasSnoozeCondition: false,
    investigatorId: null,
    question: "",
    minutes: null,
    approverId: null,
    ownerId: null,
    decision: "",
    change: "",
    outcome: null,
    outcomeReason: "",
  };
}

type Requirement = NonNullable<(typeof moves)[StoryState][StoryState]>[number];

/** What each requirement is called, the field that it is about, and whether the story has it or the move brings it. */
const told: Record<Requirement, { name: string; path: string; isOfStory?: true }> = {
  title: { name: "title", path: "title", isOfStory: true },
  impact: { name: "customer impact", path: "customerImpact", isOfStory: true },
  affected: { name: "who is affected", path: "affectedGroup", isOfStory: true },
  responsible: { name: "responsible team", path: "responsibleTeamId", isOfStory: true },
  effort: { name: "effort", path: "effort", isOfStory: true },
  proof: { name: "confirmed hypothesis", path: "approverId", isOfStory: true },
  fixes: { name: "every fix shipped or dropped", path: "fixes", isOfStory: true },
  left: { name: "the state that it left", path: "to", isOfStory: true },
  target: { name: "the other story", path: "duplicateOf" },
  reason: { name: "reason", path: "reason" },
  wake: { name: "until when", path: "snoozeUntil" },
  investigator: { name: "investigator", path: "investigatorId" },
  question: { name: "question", path: "question" },
  timebox: { name: "timebox", path: "minutes" },
  notes: { name: "notes", path: "notes" },
  owner: { name: "owner", path: "ownerId" },
  decision: { name: "why now", path: "decision" },
  change: { name: "change or release", path: "change" },
  outcome: { name: "outcome", path: "outcome" },
  notImproved: { name: "an outcome that is no improvement", path: "outcome" },
};

/** What a move takes, in the order of the table, before anything is typed. */
export function needsOf(facts: MoveFacts, to: StoryState, now: Date): MoveNeed[] {
  const lacking = missingFor(facts, nothingGiven(to), now);
  return (moves[facts.state][to] ?? []).map((requirement) => {
    const { name, path, isOfStory } = told[requirement];
    const error = lacking.find((each) => each.path === path);
    return { name, is: error ? (isOfStory ? "lacks" : "asked") : "known", why: error?.message ?? "" };
  });
}
