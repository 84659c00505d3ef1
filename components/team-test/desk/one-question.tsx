import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { PreviousResult } from "#lib/team-test/history/previous-results.ts";
import { focusNames } from "#lib/team-test/question-sets/question.ts";
import type { SplitRow } from "../split-rows.ts";
import { splitSentence } from "../split-text.ts";
import { VoteSquares } from "../vote-squares.tsx";
import { QuestionFacts } from "./question-facts.tsx";

type OneQuestionProps = {
  row: SplitRow;
  isMostSplit: boolean;
  previous: PreviousResult | null;
  teamPath: string;
  /** At the reveal the votes are large; later the talk is about the answer. */
  isLarge: boolean;
  heading: "h1" | "h2";
  /** What stands between the votes and the facts. */
  children?: ReactNode;
  /** What stands below them. */
  below?: ReactNode;
};

const longText = 90;

/** One question of a revealed round: what was answered, what was answered before, what Headroom knows, what was said. */
export function OneQuestion({
  row,
  isMostSplit,
  previous,
  teamPath,
  isLarge,
  heading,
  children,
  below,
}: OneQuestionProps) {
  const { question, result } = row;
  const Heading = heading;
  const isShort = question.text.length <= longText;
  return (
    <section aria-labelledby="the-question" className="min-w-0">
      <p aria-live="polite" className="text-ink-2 text-lead">
        {splitSentence(result, isMostSplit)}
      </p>
      <Heading
        id="the-question"
        className={classNames(
          "mt-1.5 text-balance font-medium tracking-[-0.02em] [overflow-wrap:anywhere]",
          isLarge && isShort ? "text-answer sm:text-[2.375rem] sm:leading-[1.18]" : "text-figure sm:text-answer",
        )}
      >
        {question.text}
      </Heading>
      <p className="mt-2 flex gap-x-3 text-ink-3 max-sm:flex-col">
        <span className="border-line-2 sm:border-r sm:pr-3">{focusNames[question.focus]}</span>
        <span className="max-w-[60ch]">{question.why}</span>
      </p>
      <div className={isLarge ? "mt-6" : "mt-4"}>
        {result.tally ? (
          <VoteSquares tally={result.tally} size={isLarge ? "large" : "medium"} />
        ) : (
          <p className="max-w-[60ch] text-ink-2">
            In an anonymous round nobody is shown who said what before four have answered: it could be told whose it is.
          </p>
        )}
      </div>
      {children}
      <QuestionFacts row={row} previous={previous} teamPath={teamPath} />
      {below}
    </section>
  );
}
