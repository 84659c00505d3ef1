import type { QuestionResult } from "#lib/team-test/results/question-result.ts";
import { splitOf } from "#lib/team-test/results/tally.ts";
import { tallyText } from "./tally-text.ts";

/** "0.57"; null where too few said yes or no, or too few answered for a breakdown. */
export function splitText({ tally }: Pick<QuestionResult, "tally">): string | null {
  const split = tally && splitOf(tally);
  return split === null ? null : split.toFixed(2);
}

/**
 * What the answers to one question come to: "You disagree most on this one: 3 yes, 3 no, 2 don’t know."
 *
 * @param isMostSplit whether no other question of the round is as split.
 */
export function splitSentence({ tally, votes }: Pick<QuestionResult, "tally" | "votes">, isMostSplit: boolean): string {
  if (votes === 0) return "Nobody answered this one.";
  if (!tally) return `Too few answers to show: ${votes === 1 ? "1 person" : `${votes} people`} answered.`;
  const split = splitOf(tally);
  const counts = tallyText(tally);
  if (split === null) return `Too few say yes or no to tell a split: ${counts}.`;
  if (split === 0) return tally.unknown > 0 ? `Nobody disagrees, not all know: ${counts}.` : `You agree: ${counts}.`;
  return isMostSplit ? `You disagree most on this one: ${counts}.` : `You disagree: ${counts}.`;
}
