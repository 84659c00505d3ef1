import { Pencil } from "lucide-react";
import { type CandidateMark, candidateMarkNames, candidateMarks } from "#lib/team-test/candidates/choice.ts";
import { markKeys } from "./mark-keys.ts";
import { MarkSymbol } from "./mark-symbol.tsx";

type MarkChoiceProps = {
  value: CandidateMark | null;
  onMark: (value: CandidateMark) => void;
  onNote: () => void;
};

const face = "grid size-6 shrink-0 place-items-center rounded hover:bg-sunk";

/** The four marks in the place of the one, for a pointer. By keys the cell itself takes them. */
export function MarkChoice({ value, onMark, onNote }: MarkChoiceProps) {
  return (
    <span className="absolute inset-y-0 -left-1 flex items-center bg-paper pr-1">
      {candidateMarks.map((mark) => (
        <button
          key={mark}
          type="button"
          tabIndex={-1}
          title={`${candidateMarkNames[mark]} (${markKeys[mark]})`}
          aria-label={candidateMarkNames[mark]}
          aria-pressed={mark === value}
          onClick={() => onMark(mark)}
          className={`${face} aria-pressed:bg-accent-soft`}
        >
          <MarkSymbol mark={mark} className="size-3.5" />
        </button>
      ))}
      <button type="button" tabIndex={-1} title="Note (N)" aria-label="Note" onClick={onNote} className={face}>
        <Pencil aria-hidden="true" size={13} className="text-ink-2" />
      </button>
    </span>
  );
}
