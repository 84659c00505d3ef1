"use client";

import type { KeyboardEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { Answer } from "#lib/team-test/results/tally.ts";
import { answerWords } from "../tally-text.ts";
import { whyNotEntered } from "./entry.ts";
import type { EntryOfQuestion } from "./use-entries.ts";

type EntryFieldsProps = {
  question: Question;
  own: EntryOfQuestion;
  isCurrent: boolean;
  /** What was agreed on in the round before, or null. */
  before: { answer: Answer; roundNumber: number } | null;
  /** Enter was pressed: on to the next question. */
  onDone: () => void;
};

/** The reason of an answer, and why it is another than the last time. Both are saved as they are left. */
export function EntryFields({ question, own, isCurrent, before, onDone }: EntryFieldsProps) {
  const { entry, isUnsaved, isEntered, edit, save, takeBack } = own;
  if (entry.answer === null) return null;
  const isNotOurs = entry.answer === "not_ours";
  const isChanged = before !== null && entry.answer !== before.answer;
  const missing = whyNotEntered(entry);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") event.currentTarget.blur();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    event.currentTarget.blur();
    if (!missing) onDone();
  }
  return (
    <div className="mt-3 grid gap-3">
      <TextareaField
        label={isNotOurs ? "Whose it is, or why it is outside your control" : "Reason"}
        isOptional={!isNotOurs}
        data-reason=""
        aria-label={`${isNotOurs ? "Whose it is, or why it is outside your control" : "Reason"}: ${question.short}`}
        aria-keyshortcuts={isCurrent ? "R" : undefined}
        rows={1}
        maxLength={1000}
        value={entry.reason}
        onChange={({ target }) => edit({ reason: target.value })}
        onBlur={() => save()}
        onKeyDown={onKeyDown}
      />
      {isChanged && (
        <TextareaField
          label={`Changed because (round ${before.roundNumber}: ${answerWords[before.answer]})`}
          isOptional
          aria-label={`Changed because (round ${before.roundNumber}: ${answerWords[before.answer]}): ${question.short}`}
          rows={1}
          maxLength={1000}
          value={entry.changedBecause}
          onChange={({ target }) => edit({ changedBecause: target.value })}
          onBlur={() => save()}
          onKeyDown={onKeyDown}
        />
      )}
      <p className="flex min-h-7 flex-wrap items-center gap-x-3 text-ink-3 text-meta">
        {isUnsaved ? (
          <>
            <span role="status">{missing ?? "Not saved yet."}</span>
            {!missing && (
              <Button look="bare" onClick={() => save()}>
                Save
              </Button>
            )}
          </>
        ) : (
          isEntered && (
            <>
              <span>Saved</span>
              <Button look="bare" aria-label={`Take back: ${question.short}`} onClick={takeBack}>
                Take back
              </Button>
            </>
          )
        )}
      </p>
    </div>
  );
}
