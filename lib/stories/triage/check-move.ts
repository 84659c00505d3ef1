import type { FieldError } from "#lib/shared/result.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";
import { type MoveFacts, type MoveGiven, missingFor } from "../states/missing-for.ts";
import { nothingGiven } from "../states/move-needs.ts";
import type { SnoozeCondition } from "../states/move-schema.ts";
import type { StoryState } from "../states/story-state.ts";
import type { ToFrame } from "./framing.ts";

/** The part of a move that triage fills in. `snoozeUntil` as an ISO text. */
export type TriageRequest = {
  to: StoryState;
  reason?: string;
  duplicateOf?: string;
  snoozeUntil?: string | null;
  snoozeWhen?: SnoozeCondition | null;
  fields?: SomeFields;
};

/**
 * What a move of triage lacks, told before it is sent: a list shows what is done to it at once, and should not have to take it back for want of a
 * word. The server asks the same table, and of the story as it is by then.
 */
export function checkMove(
  story: ToFrame & { key: string; state: StoryState },
  request: TriageRequest,
  now: Date,
): FieldError[] {
  const { to, reason = "", duplicateOf = "", snoozeUntil = null, snoozeWhen = null, fields } = request;
  const figure = snoozeWhen && (snoozeWhen.kind === "customers" ? snoozeWhen.atLeast - 1 : snoozeWhen.above);
  if (figure !== null && !(figure >= 0)) return [{ path: "snoozeWhen", message: "Type a number." }];
  const at = snoozeUntil === null ? null : new Date(snoozeUntil);
  if (at && Number.isNaN(at.getTime())) return [{ path: "snoozeUntil", message: "Give a day and a time." }];
  const facts: MoveFacts = { ...nothingKnown, ...story, ...fields };
  const given: MoveGiven = {
    ...nothingGiven(to),
    reason: reason.trim(),
    target: duplicateOf === "" ? null : { isItself: duplicateOf === story.key, isDuplicate: false },
    snoozeUntil: at,
    hasSnoozeCondition: snoozeWhen !== null,
  };
  return missingFor(facts, given, now);
}

const nothingKnown = {
  snoozedFrom: null,
  effort: null,
  hasConfirmedHypothesis: false,
  openFixes: 0,
  hasMeasurement: false,
};
