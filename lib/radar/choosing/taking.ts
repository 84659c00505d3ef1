import { listText } from "#lib/shared/list-text.ts";
import { isInHand, type TacticPlace } from "../places/place.ts";

/** Where a tactic goes that makes room for another. */
export const outOfHand = ["habit", "paused", "dropped"] as const satisfies readonly TacticPlace[];

/** What an experiment needs, as far as it is known. */
export type Experiment = { ownerId: string | null; hypothesis: string; endsOn: string | null };

/** A tactic that is on the radar, with what an experiment with it has so far. */
export type OwnTactic = Experiment & { slug: string; name: string; place: TacticPlace };

/** Days as `2026-12-19`: when an experiment ends unless somebody says otherwise, and the day on which it begins. */
type Beginning = { usualEnd: string | null; today: string };

/** An experiment that begins now: as somebody typed it, the rest as the tactic has it; an end that is past is none. */
export function experimentFrom(
  typed: Partial<Experiment>,
  own: Experiment | null,
  { usualEnd, today }: Beginning,
): Experiment {
  const { ownerId = own?.ownerId ?? null, hypothesis = own?.hypothesis ?? "" } = typed;
  const stillEnds = own !== null && own.endsOn !== null && own.endsOn >= today;
  const { endsOn = stillEnds ? own.endsOn : usualEnd } = typed;
  return { ownerId, hypothesis, endsOn };
}

const facts = ["ownerId", "hypothesis", "endsOn"] as const satisfies (keyof Experiment)[];

/** Whether something was typed that an experiment does not have. */
export function isOtherThan(experiment: Experiment, typed: Partial<Experiment>): boolean {
  return facts.some((fact) => typed[fact] !== undefined && typed[fact] !== experiment[fact]);
}

/** What is missing of an experiment, as it is told: "an owner", "a hypothesis". */
export function lacking({ ownerId, hypothesis, endsOn }: Experiment): string[] {
  return [
    ...(ownerId === null ? ["an owner"] : []),
    ...(hypothesis.trim() === "" ? ["a hypothesis"] : []),
    ...(endsOn === null ? ["an end date"] : []),
  ];
}

/**
 * Where a tactic goes that the team takes. What is in hand stays where it is; the others are tried, and where something of an experiment is
 * missing only considered, but for a habit, which stays one.
 * @param place null: it is not on the radar yet
 */
export function placeOfTaken(place: TacticPlace | null, experiment: Experiment): TacticPlace {
  if (place !== null && isInHand(place)) return place;
  if (lacking(experiment).length === 0) return "trying";
  return place === "habit" ? "habit" : "considering";
}

/** The same in words: "Goes to Considering: it lacks an owner and an end date." */
export function takenText(place: TacticPlace | null, experiment: Experiment): string {
  const missing = lacking(experiment);
  const lacks = `it lacks ${listText(missing)}`;
  if (place !== null && isInHand(place)) return "In hand already: it stays where it is.";
  if (missing.length === 0) return "Goes to Trying.";
  if (place === "habit") return `Stays a habit: ${lacks}.`;
  return place === "considering" ? `Stays in Considering: ${lacks}.` : `Goes to Considering: ${lacks}.`;
}
