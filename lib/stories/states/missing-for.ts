import type { FieldError } from "#lib/shared/result.ts";
import type { Range } from "../fields/range.ts";
import { timeboxLimits } from "../timeboxes/timebox-limits.ts";
import { moves, type Requirement } from "./moves.ts";
import { outcomeNames, type StoryOutcome, type StoryState, stateNames } from "./story-state.ts";

/** What is known of a story, with what comes with the move. Texts are trimmed; null is unknown. */
export type MoveFacts = {
  state: StoryState;
  snoozedFrom: StoryState | null;
  title: string;
  customerImpact: string;
  customers: Range | null;
  affectedGroup: string;
  responsibleTeamId: string | null;
  effort: Range | null;
  hasConfirmedHypothesis: boolean;
  /** Fixes that are neither shipped nor dropped. */
  openFixes: number;
  hasMeasurement: boolean;
};

/** What a move brings along. */
export type MoveGiven = {
  to: StoryState;
  reason: string;
  notes: string;
  /** The story that it is a duplicate of; null: not given, or not there. */
  target: { isItself: boolean; isDuplicate: boolean } | null;
  snoozeUntil: Date | null;
  hasSnoozeCondition: boolean;
  /** Waits for a figure, of a story that watches none. */
  snoozeLacksFigure?: boolean;
  investigatorId: string | null;
  question: string;
  minutes: number | null;
  /** Who takes it on them to size it without proof. */
  approverId: string | null;
  ownerId: string | null;
  /** For the decision log. */
  decision: string;
  change: string;
  outcome: StoryOutcome | null;
  outcomeReason: string;
};

/** What a move lacks, field by field; empty: nothing. A move that is in no line of the table lacks everything: path `to`. */
export function missingFor(facts: MoveFacts, given: MoveGiven, now: Date): FieldError[] {
  const requirements = moves[facts.state][given.to];
  if (!requirements) return [{ path: "to", message: noWay(facts.state, given.to) }];
  return requirements.flatMap((requirement) => rules[requirement](facts, given, now) ?? []);
}

type Rule = (facts: MoveFacts, given: MoveGiven, now: Date) => FieldError | null;

const rules: Record<Requirement, Rule> = {
  title: (facts) => need(facts.title !== "", "title", "Give it a title."),
  impact: (facts) =>
    need(facts.customerImpact !== "", "customerImpact", "Say in plain words what customers go through."),
  affected: (facts) =>
    need(
      facts.customers !== null || facts.affectedGroup !== "",
      "affectedGroup",
      "Say who is affected: how many customers a week, or which group.",
    ),
  responsible: (facts) =>
    need(facts.responsibleTeamId !== null, "responsibleTeamId", "Choose the team that is responsible."),
  target: (_facts, { target }) =>
    need(target !== null, "duplicateOf", "Choose the story that it is a duplicate of.") ??
    need(target?.isItself !== true, "duplicateOf", "A story is no duplicate of itself.") ??
    need(target?.isDuplicate !== true, "duplicateOf", "That story is a duplicate itself: choose the one it points to."),
  reason: (_facts, given) => need(given.reason !== "", "reason", "Say why."),
  wake: (_facts, { snoozeUntil, hasSnoozeCondition, snoozeLacksFigure }, now) =>
    need(snoozeUntil !== null || hasSnoozeCondition, "snoozeUntil", "Say until when, or until what.") ??
    need(snoozeUntil === null || snoozeUntil > now, "snoozeUntil", "Choose a time that is still to come.") ??
    need(
      snoozeLacksFigure !== true,
      "snoozeWhen",
      "The story watches no figure of a test: choose one first, or a time.",
    ),
  left: (facts, { to }) => need(facts.snoozedFrom === to, "to", noWay(facts.state, to)),
  investigator: (_facts, given) => need(given.investigatorId !== null, "investigatorId", "Choose who investigates."),
  question: (_facts, given) => need(given.question !== "", "question", "Say which question is to be answered."),
  timebox: (_facts, { minutes }) =>
    need(
      minutes !== null && minutes >= timeboxLimits.shortest && minutes <= timeboxLimits.longest,
      "minutes",
      "Give it between 15 minutes and 8 hours.",
    ),
  notes: (_facts, given) => need(given.notes !== "", "notes", "Write down what was found, and why it ends here."),
  proof: (facts, given) =>
    need(
      facts.hasConfirmedHypothesis || given.approverId !== null,
      "approverId",
      "No hypothesis is confirmed. Confirm one, or name who accepts it without proof.",
    ),
  effort: (facts) => need(facts.effort !== null, "effort", "Say how many hours the fix takes, as a range."),
  owner: (_facts, given) => need(given.ownerId !== null, "ownerId", "Choose who leads the fix."),
  decision: (_facts, given) => need(given.decision !== "", "decision", "Say why this is fixed now."),
  fixes: ({ openFixes }) =>
    need(
      openFixes === 0,
      "fixes",
      `${openFixes} ${openFixes === 1 ? "fix is" : "fixes are"} neither shipped nor dropped.`,
    ),
  change: (_facts, given) => need(given.change !== "", "change", "Name the change or the release that brings the fix."),
  outcome: (facts, { outcome, outcomeReason }) =>
    need(outcome !== null, "outcome", "Say what came of it.") ??
    need(outcome !== "unproven" || outcomeReason !== "", "outcomeReason", "Say why it could not be proved.") ??
    need(
      facts.hasMeasurement || outcomeReason !== "",
      "outcomeReason",
      "Compare runs before and after, or say how you know.",
    ),
  notImproved: (_facts, { outcome }) =>
    need(outcome !== null, "outcome", "Say what came of the fix.") ??
    need(outcome !== "improved", "outcome", `An outcome of “${outcomeNames.improved}” closes the story.`),
};

function need(isThere: boolean, path: string, message: string): FieldError | null {
  return isThere ? null : { path, message };
}

function noWay(from: StoryState, to: StoryState): string {
  if (from === to) return `The story is “${stateNames[from]}” already.`;
  return `A story cannot go from “${stateNames[from]}” to “${stateNames[to]}”.`;
}
