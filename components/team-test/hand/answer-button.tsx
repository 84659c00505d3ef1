import { Check, X } from "lucide-react";
import { classNames } from "#components/ui/class-names.ts";
import { type Answer, answerNames } from "#lib/team-test/results/tally.ts";
import { HandKey } from "./hand-key.tsx";

type AnswerButtonProps = {
  answer: Answer;
  isChosen: boolean;
  onChoose: () => void;
};

const keys: Record<Answer, string> = { yes: "Y", no: "N", unknown: "D", not_ours: "O" };
const marks = { yes: Check, no: X } as const;

/** Yes and No are large; the two that say less are small. */
export function AnswerButton({ answer, isChosen, onChoose }: AnswerButtonProps) {
  const isLarge = answer === "yes" || answer === "no";
  const Mark = isLarge ? marks[answer] : null;
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-keyshortcuts={keys[answer]}
      onClick={(event) => {
        // The second tap of a double tap would answer the next question.
        if (event.detail < 2) onChoose();
      }}
      className={classNames(
        "relative touch-manipulation select-none rounded-[8px] px-2",
        isLarge
          ? "flex min-h-26 flex-col items-center justify-center gap-1.5 font-semibold text-figure"
          : "min-h-12 py-2 font-medium text-[0.9375rem] leading-5",
        isChosen
          ? "border-[2.5px] border-accent bg-accent-soft text-accent"
          : classNames("border-[1.5px] border-line-2 hover:bg-sunk", isLarge ? "text-ink" : "text-ink-2"),
      )}
    >
      {Mark && <Mark aria-hidden="true" className="size-6" strokeWidth={2} />}
      {answer === "not_ours" ? "Not ours, with a note" : answerNames[answer]}
      <span className={isLarge ? "absolute top-1.5 right-1.5 flex" : "ml-1.5"}>
        <HandKey>{keys[answer]}</HandKey>
      </span>
    </button>
  );
}
