"use client";

import type { KeyboardEvent } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Radio } from "#components/ui/radio.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import {
  type Candidate,
  type CandidateMark,
  candidateMarkNames,
  candidateMarks,
  longestNote,
  type Mark,
} from "#lib/team-test/candidates/choice.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { MarkSymbol } from "./mark-symbol.tsx";
import type { CellId } from "./use-cells.ts";
import type { SetMark } from "./use-marks.ts";

type NoteDialogProps = {
  candidate: Candidate;
  question: Question;
  mark: Mark | null;
  set: SetMark;
  onClose: () => void;
};

/** The note on one mark, with the mark beside it: what was not marked yet is unknown once there is a note on it. Enter saves. */
export function NoteDialog({ candidate, question, mark, set, onClose }: NoteDialogProps) {
  const cell: CellId = { candidateId: candidate.id, questionId: question.id };
  async function save(form: FormData) {
    const value = candidateMarks.find((each) => each === form.get("value")) ?? "unknown";
    const note = form.get("note");
    return set({ ...cell, value, note: typeof note === "string" ? note : "" });
  }
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={`${candidate.name}: ${question.short}`}
      description={question.text}
      submit="Save note"
      action={save}
    >
      {(errorOf) => (
        <>
          <TextareaField
            label="Note"
            name="note"
            rows={3}
            maxLength={longestNote}
            defaultValue={mark?.note}
            hint="Enter saves."
            error={errorOf("note")}
            onKeyDown={saveOnEnter}
          />
          <MarkRadios value={mark?.value ?? "unknown"} />
        </>
      )}
    </FormDialog>
  );
}

function MarkRadios({ value }: { value: CandidateMark }) {
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
      <legend className="mb-1 font-medium text-table">Mark</legend>
      {candidateMarks.map((each) => (
        <Radio key={each} name="value" value={each} defaultChecked={each === value}>
          <span className="inline-flex items-center gap-1.5">
            <MarkSymbol mark={each} className="size-3.5" />
            {candidateMarkNames[each]}
          </span>
        </Radio>
      ))}
    </fieldset>
  );
}

function saveOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
