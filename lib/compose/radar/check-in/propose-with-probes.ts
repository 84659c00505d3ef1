import { type CheckInFacts, proposePlace } from "#lib/radar/checking-in/propose.ts";
import type { TacticPlace } from "#lib/radar/places/place.ts";
import { againstHabit, type TacticProbe } from "../probes/tactic-probe.ts";

/** Where a check-in would have a tactic; `note` says why that is not Habit where a probe contradicts it, else it is empty. */
export type Proposed = { proposed: TacticPlace | null; note: string };

/** What follows from a check-in, once the probes of the tactic's questions were asked: while one contradicts, nothing becomes a habit. */
export function proposeWithProbes(facts: CheckInFacts, probes: readonly TacticProbe[]): Proposed {
  const { place } = facts;
  const proposed = proposePlace(facts);
  const against = proposed === "habit" && place !== "habit" ? againstHabit(probes) : null;
  return against === null ? { proposed, note: "" } : { proposed: place, note: against };
}
