"use client";

import { CheckboxField } from "#components/ui/checkbox.tsx";
import { SelectField, TextareaField, TextField } from "#components/ui/text-field.tsx";
import type { KnownTactic } from "#lib/team-test/question-sets/known-tactics.ts";
import { foci, focusNames } from "#lib/team-test/question-sets/question.ts";
import type { QuestionDraft } from "./set-draft.ts";
import { TacticPicker } from "./tactic-picker.tsx";

const focusOptions = foci.map((focus) => ({ value: focus, label: focusNames[focus] }));

type QuestionFieldsProps = {
  question: QuestionDraft;
  /** What it can suggest. */
  known: readonly KnownTactic[];
  /** Whether it reads differently from what is stored, so that it may ask something else. */
  hasOtherText: boolean;
  onChange: (change: Partial<QuestionDraft>) => void;
};

/** All that can be said of a question. */
export function QuestionFields({ question, known, hasOtherText, onChange }: QuestionFieldsProps) {
  const { text, short, why, focus, tactics, isAnother, errors } = question;
  return (
    <div className="mt-2 grid gap-4 pb-2">
      <TextareaField
        label="Question"
        rows={2}
        value={text}
        error={errors.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      {hasOtherText && (
        <CheckboxField
          label="This asks something else now: begin its history anew"
          hint="Leave it empty where only the words are better. Rounds are compared by questions that mean the same."
          checked={isAnother}
          onChange={({ target }) => onChange({ isAnother: target.checked })}
        />
      )}
      <TextField
        label="In a few words"
        hint="For tables and lists"
        value={short}
        autoComplete="off"
        error={errors.short}
        onChange={({ target }) => onChange({ short: target.value })}
      />
      <TextareaField
        label="Why it matters"
        isOptional
        rows={1}
        value={why}
        error={errors.why}
        onChange={({ target }) => onChange({ why: target.value })}
      />
      <div className="grid items-start gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <SelectField
          label="Focus"
          options={focusOptions}
          value={focus}
          error={errors.focus}
          onChange={({ target }) => onChange({ focus: foci.find((one) => one === target.value) })}
        />
        <TacticPicker
          known={known}
          chosen={tactics}
          onChange={(chosen) => onChange({ tactics: chosen })}
          error={errors.tactics}
        />
      </div>
    </div>
  );
}
