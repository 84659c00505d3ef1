import type { ReactNode } from "react";

type AnswerProps = {
  /** The sentence that answers the page's question. */
  children: ReactNode;
  /** `AnswerVerdict`, where it tells one. */
  mark?: ReactNode;
  /** One or two sentences that explain it. */
  explanation?: ReactNode;
};

/** The first line of a page: its only `h1`. */
export function Answer({ children, mark, explanation }: AnswerProps) {
  return (
    // Names and labels stand in it, of which some are one long word.
    <header className="[overflow-wrap:anywhere]">
      <h1 className="max-w-[46em] text-pretty font-medium text-answer tracking-[-0.011em] max-sm:text-[1.25rem] max-sm:leading-7">
        {mark}
        {children}
      </h1>
      {explanation && <p className="mt-1.5 max-w-[92ch] text-pretty text-ink-2">{explanation}</p>}
    </header>
  );
}
