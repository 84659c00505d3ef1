import { listText } from "#lib/shared/list-text.ts";
import { type HeldRound, standingOf } from "./held-round.ts";
import { mostSplitOf } from "./most-split.ts";
import { runningSentence } from "./overview-sentence.ts";
import type { PastRound } from "./past-round.ts";

/** What the team's overview says of its team test, and where that stands. */
export type TeamLine = { text: string; roundNumber: number };

/** The round that goes on, or what the newest one disagreed most on; null: there is nothing to say. Rounds are newest first. */
export function teamLine(rounds: readonly HeldRound[], newest: PastRound | null, canJoin: boolean): TeamLine | null {
  const running = rounds.find((round) => standingOf(round) === "running");
  if (running)
    return {
      text: runningSentence({ ...running, canJoin: canJoin && running.code !== null }),
      roundNumber: running.number,
    };
  const split = newest ? mostSplitOf(newest, 2).map(({ question }) => `“${question.short}”`) : [];
  if (!newest || split.length === 0) return null;
  return { text: `Round ${newest.number} disagreed most on ${listText(split)}.`, roundNumber: newest.number };
}
