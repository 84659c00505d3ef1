import type { GridCell } from "#lib/team-test/history/history-grid.ts";
import type { PastResult } from "#lib/team-test/history/past-round.ts";
import { splitText } from "../split-text.ts";
import { answerWords, tallyText } from "../tally-text.ts";

/** All that a cell of the history stands for, in sentences: "Round 5. Agreed no, worse than in round 4. 3 yes, 5 no, split 0.75." */
export function cellText({ roundNumber, result, before, direction }: GridCell, isGroup: boolean): string {
  const { agreement } = result;
  const compared = before && comparedText(direction, before);
  const agreed = agreement ? `Agreed ${answerWords[agreement.answer]}` : "Nothing agreed";
  return [
    `Round ${roundNumber}.`,
    `${[agreed, compared].filter(Boolean).join(", ")}.`,
    isGroup ? "Entered by one person." : `${votesText(result)}.`,
    agreement?.changedBecause && `Changed because ${withPoint(agreement.changedBecause)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** "3 yes, 5 no, split 0.75"; fewer words where too few answered. */
export function votesText(result: Pick<PastResult, "tally" | "votes">): string {
  const { tally, votes } = result;
  if (votes === 0) return "Nobody answered";
  if (!tally) return `${votes === 1 ? "1 answer" : `${votes} answers`}, too few to show`;
  const split = splitText({ tally });
  return split === null ? `${tallyText(tally)}, too few votes for a split` : `${tallyText(tally)}, split ${split}`;
}

function comparedText(direction: GridCell["direction"], before: NonNullable<GridCell["before"]>): string {
  const when = `in round ${before.roundNumber}`;
  if (direction === "same") return `the same as ${when}`;
  if (direction !== null) return `${direction} than ${when}`;
  return before.agreed === null ? `nothing ${when}` : `${answerWords[before.agreed]} ${when}`;
}

function withPoint(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
