"use client";

import { X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { MoveHandle } from "#components/ui/move-handle.tsx";
import { type KnownTactic, tacticsOf } from "#lib/team-test/question-sets/known-tactics.ts";
import { QuestionFacts } from "./question-facts.tsx";
import { QuestionFields } from "./question-fields.tsx";
import type { QuestionDraft } from "./set-draft.ts";

type QuestionRowProps = {
  question: QuestionDraft;
  index: number;
  /** What it can suggest. */
  known: readonly KnownTactic[];
  hasOtherText: boolean;
  onChange: (change: Partial<QuestionDraft>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** A question of a set that is edited: to be read until somebody opens it. */
export function QuestionRow({ question, index, known, hasOtherText, onChange, onMove, onRemove }: QuestionRowProps) {
  const { key, text, tactics, isOpen } = question;
  const name = `question ${index + 1}`;
  return (
    <li
      data-row={key}
      className="grid grid-cols-[1.75rem_1.75rem_minmax(0,1fr)_auto] items-start gap-x-1 border-b py-2 max-sm:grid-cols-[1.75rem_1.25rem_minmax(0,1fr)]"
    >
      <MoveHandle label={name} index={index} onMove={onMove} />
      <span aria-hidden="true" className="figures pt-1 text-ink-3 text-table">
        {index + 1}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend that is seen */}
      <div role="group" aria-label={`Question ${index + 1}`} className="min-w-0 pt-1">
        {isOpen ? (
          <QuestionFields question={question} known={known} hasOtherText={hasOtherText} onChange={onChange} />
        ) : (
          <>
            <p className="[overflow-wrap:anywhere] font-medium">
              {text || <span className="text-ink-3">No question yet</span>}
            </p>
            <QuestionFacts question={question} tactics={tacticsOf(tactics, known)} />
          </>
        )}
      </div>
      <span className="flex items-center max-sm:col-start-3">
        <Button
          look="bare"
          aria-expanded={isOpen}
          aria-label={isOpen ? `Close ${name}` : `Edit ${name}`}
          onClick={() => onChange({ isOpen: !isOpen })}
        >
          {isOpen ? "Close" : "Edit"}
        </Button>
        <Button look="bare" aria-label={`Remove ${name}`} onClick={onRemove}>
          <X aria-hidden="true" size={14} />
        </Button>
      </span>
    </li>
  );
}
