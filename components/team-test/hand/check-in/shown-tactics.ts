import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import type { RoundTactic } from "#lib/team-test/rounds/round-tactic.ts";

/** The tactics that somebody's hand shows: while the round looks back those that they are asked about, and what it has looked at. */
export function shownTactics({ tactics, phase }: Pick<RoundState, "tactics" | "phase">): RoundTactic[] {
  return tactics.filter(({ isAsked, look }) => (phase === "past_actions" && isAsked) || look);
}
