import { dayText } from "#lib/shared/time-text.ts";
import { levelText, metricName, rangeText } from "../fields/fact-text.ts";
import type { StoryFields } from "../fields/story-fields.ts";
import type { StoryOutcome, StoryState } from "../states/story-state.ts";
import type { StoryDetail } from "./story-detail.ts";

/** What the sentence is made of. */
export type Told = Pick<
  StoryDetail,
  | "state"
  | "investigator"
  | "owner"
  | "responsibleTeam"
  | "change"
  | "outcome"
  | "regressed"
  | "needsDecision"
  | "snooze"
  | "duplicateOf"
> & { fields: Pick<StoryFields, "customers" | "affectedGroup" | "blocks" | "metric" | "effort"> };

/**
 * The answer of a story's page in one sentence: who is hurt, how much, and what is done about it. What nobody knows is said, too.
 * @param now in ms since the epoch
 */
export function storySentence(story: Told, now: number): string {
  return `${capital(whoIsHurt(story))}${level(story)}; ${whatIsDone(story, now)}.`;
}

const hurts = {
  blocked: "cannot go on",
  workaround: "get by with a workaround",
  degraded: "are slowed down",
  none: "are affected",
} as const;

function whoIsHurt({ fields, outcome, regressed }: Told): string {
  const { customers, affectedGroup, blocks } = fields;
  const group = customers
    ? `${rangeText(customers)} ${customers.high === 1 ? "customer" : "customers"} a week`
    : affectedGroup;
  if (group === "") return "nobody knows yet who is affected";
  const isOver = outcome?.kind === "improved" && regressed === null;
  return `${group} ${isOver ? "were affected" : hurts[blocks ?? "none"]}`;
}

function level({ fields: { metric }, outcome }: Told): string {
  if (!metric || metric.baseline === null) return "";
  const { baseline, target, unit } = metric;
  const isOver = outcome?.kind === "improved";
  const goal = target === null || isOver ? "" : ` and should be ${levelText(target, unit)}`;
  return `: ${metricName(metric)} ${isOver ? "was" : "is"} ${levelText(baseline, unit)}${goal}`;
}

const ends: Record<StoryOutcome, string> = {
  improved: "the fix made it better",
  no_change: "the fix changed nothing",
  worse: "the fix made it worse",
  unproven: "it is closed without proof",
};

function whatIsDone(story: Told, now: number): string {
  const { state, investigator, owner, responsibleTeam, change, outcome, regressed, needsDecision, duplicateOf } = story;
  if (regressed) return "its fix no longer holds";
  const done: Record<StoryState, string> = {
    inbox: "it waits for triage",
    framed: "nobody looks into it yet",
    investigating: needsDecision
      ? "its time is up and a decision is needed"
      : `${investigator?.name ?? "somebody"} looks into it`,
    sized: `${fix(story)} and waits for a decision`,
    parked: "it is parked",
    fixing: `${owner?.name ?? responsibleTeam?.name ?? "somebody"} fixes it`,
    verifying: `the fix${change === "" ? "" : ` (${change})`} is out and is being verified`,
    closed: outcome ? ends[outcome.kind] : "it is closed",
    declined: "it was declined",
    duplicate: duplicateOf ? `it is a duplicate of ${duplicateOf.key}` : "it is a duplicate",
    snoozed: sleeps(story, now),
  };
  return done[state];
}

function fix({ fields: { effort } }: Told): string {
  if (effort === null) return "its fix is not sized";
  return `its fix takes ${rangeText(effort)} ${effort.high === 1 ? "hour" : "hours"}`;
}

function sleeps({ snooze }: Told, now: number): string {
  return snooze?.until ? `it sleeps until ${dayText(snooze.until, now)}` : "it sleeps until more is known";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
