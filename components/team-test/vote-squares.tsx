import { classNames } from "#components/ui/class-names.ts";
import { type Answer, answers, type Tally, votesOf } from "#lib/team-test/results/tally.ts";
import { countText, tallyText } from "./tally-text.ts";
import { VoteSquare } from "./vote-square.tsx";

export type VoteSize = "small" | "medium" | "large";

/** More people than this are one square and a figure for each answer: nobody counts squares any more. */
const mostSquares = 24;

const sizes = {
  small: { square: "size-3.5", squares: "gap-[3px]", groups: "gap-x-2 gap-y-1" },
  medium: { square: "size-5", squares: "gap-1", groups: "gap-x-3 gap-y-1.5" },
} as const;

type VoteSquaresProps = { tally: Tally; size?: VoteSize };

/**
 * One square a person: filled yes, outlined no, a dash for "don't know", dashed for "not ours". Ink alone, as no answer is
 * good or bad. With many people each answer is one square and how many gave it. `large` has its words below.
 */
export function VoteSquares({ tally, size = "small" }: VoteSquaresProps) {
  const votes = votesOf(tally);
  const isCounted = votes > mostSquares;
  const given = answers.filter((answer) => tally[answer] > 0);
  if (votes === 0) return <span className="text-ink-3">no answers</span>;
  if (size === "large") return <LargeSquares tally={tally} given={given} votes={votes} isCounted={isCounted} />;
  const { square, squares, groups } = sizes[size];
  return (
    <span role="img" aria-label={tallyText(tally)} className={classNames("inline-flex flex-wrap", groups)}>
      {given.map((answer) => (
        <span key={answer} className={classNames("inline-flex flex-wrap items-center", squares)}>
          <Squares answer={answer} count={isCounted ? 1 : tally[answer]} className={square} />
          {isCounted && <span className="figures ml-0.5 text-[0.9em] leading-none">{tally[answer]}</span>}
        </span>
      ))}
    </span>
  );
}

type LargeProps = { tally: Tally; given: Answer[]; votes: number; isCounted: boolean };

function LargeSquares({ tally, given, votes, isCounted }: LargeProps) {
  const square = isCounted || votes <= 8 ? "size-8 sm:size-18" : votes <= 14 ? "size-7 sm:size-11" : "size-6 sm:size-8";
  return (
    <span role="img" aria-label={tallyText(tally)} className="flex flex-wrap gap-x-6 gap-y-4">
      {given.map((answer) => (
        <span key={answer} className="flex flex-col gap-2.5">
          <span className="flex flex-wrap gap-1.5 sm:gap-2">
            <Squares answer={answer} count={isCounted ? 1 : tally[answer]} className={square} isFine />
          </span>
          <span className={classNames("font-medium", isCounted ? "text-figure" : "text-lead")}>
            {countText(tally, answer)}
          </span>
        </span>
      ))}
    </span>
  );
}

type SquaresProps = { answer: Answer; count: number; className: string; isFine?: boolean };

function Squares({ answer, count, className, isFine }: SquaresProps) {
  return Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: squares of one answer are the same
    <VoteSquare key={index} answer={answer} className={className} isFine={isFine} />
  ));
}
