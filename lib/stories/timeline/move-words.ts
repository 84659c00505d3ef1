import { durationText } from "#lib/shared/number-text.ts";
import { dateTimeText } from "#lib/shared/time-text.ts";
import { amountText } from "../fields/fact-text.ts";
import type { SnoozeCondition } from "../states/move-schema.ts";
import { outcomeNames, type StoryState } from "../states/story-state.ts";
import { type EventDetails, eventDetailsOf } from "./event-details.ts";

type Move = { fromState: StoryState | null; toState: StoryState | null; details: unknown };

/** A move in words, after the name of who did it: `framed it`, `snoozed it until Sun 22 Nov 2026, 09:00 UTC`. */
export function moveWords({ fromState, toState, details }: Move): string {
  if (toState === null) return "moved it";
  return wordsTo[toState](eventDetailsOf(details), fromState);
}

type Words = (details: EventDetails, from: StoryState | null) => string;

const wordsTo: Record<StoryState, Words> = {
  inbox: (_details, from) => (from === "snoozed" ? "woke it: it is in the inbox again" : "moved it to the inbox"),
  framed: (_details, from) => backToFramed[from ?? "inbox"] ?? "framed it",
  investigating: ({ investigator, minutes, question }) => {
    const time = minutes ? ` of ${durationText(minutes * 60_000)}` : "";
    const who = investigator ? ` by ${investigator}` : "";
    return `started an investigation${time}${who}${question ? `: “${question}”` : ""}`;
  },
  sized: ({ approver }) => (approver ? `sized it without proof, which ${approver} accepts` : "sized it"),
  parked: () => "parked it",
  fixing: ({ owner, outcome }, from) => {
    if (from === "verifying") return `sent it back to be fixed${ofOutcome(outcome)}`;
    return `decided to fix it${owner ? `; ${owner} leads` : ""}`;
  },
  verifying: ({ change }) => `told that the fix is out${change ? `: ${change}` : ""}`,
  closed: ({ outcome }) => `closed it${ofOutcome(outcome)}`,
  declined: () => "declined it",
  duplicate: ({ target }) => (target ? `merged it into ${target}` : "merged it into another story"),
  snoozed: (details) => `snoozed it${untilText(details)}`,
};

const backToFramed: Partial<Record<StoryState, string>> = {
  investigating: "ended the investigation: it is framed again",
  parked: "took it up again",
  closed: "reopened it",
  declined: "reopened it",
  snoozed: "woke it: it is framed again",
};

function ofOutcome(outcome: EventDetails["outcome"]): string {
  return outcome ? `: ${outcomeNames[outcome].toLowerCase()}` : "";
}

function untilText({ until, wake }: EventDetails): string {
  const ends = [
    until ? `until ${dateTimeText(new Date(until))} UTC` : null,
    wake ? `until ${conditionText(wake)}` : null,
  ].filter((end) => end !== null);
  return ends.length === 0 ? "" : ` ${ends.join(", or ")}`;
}

/** What wakes a snoozed story, as a part of a sentence: `it affects 50 customers a week`. */
export function conditionText(condition: SnoozeCondition): string {
  if (condition.kind === "metric") return `the figure that it watches is above ${amountText(condition.above)}`;
  const { atLeast } = condition;
  return `it affects ${amountText(atLeast)} ${atLeast === 1 ? "customer" : "customers"} a week`;
}
