import "server-only";
import { dayText } from "#lib/shared/day-text.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import { readRoundState } from "#lib/team-test/rounds/round-state-store.ts";
import { listRoundTactics } from "./round-tactics-store.ts";

/** Everything that the screens of a running round show, the tactics that it looks at among it; null: there is no such round. */
export async function readRound(roundId: string): Promise<RoundState | null> {
  const state = await readRoundState(roundId);
  if (!state) return null;
  const isAgenda = state.phase === "past_actions";
  return { ...state, tactics: await listRoundTactics(roundId, isAgenda ? dayText(new Date(state.now)) : null) };
}
