import { answers } from "#lib/team-test/results/tally.ts";
import { answerWords } from "../tally-text.ts";
import { VoteSquare } from "../vote-square.tsx";
import { DirectionMark } from "./direction-mark.tsx";

/** What the signs of the history mean. */
export function GridLegend() {
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-1 pt-2.5 text-ink-3 text-meta">
      <span>Agreed answer:</span>
      {answers.map((answer) => (
        <span key={answer} className="inline-flex items-center gap-1.5">
          <VoteSquare answer={answer} className="size-3" />
          {answerWords[answer]}
        </span>
      ))}
      <span>Against the round before:</span>
      <DirectionMark direction="better" />
      <DirectionMark direction="worse" />
      <DirectionMark direction="same" />
      <span>The bar shows how people answered.</span>
    </div>
  );
}
