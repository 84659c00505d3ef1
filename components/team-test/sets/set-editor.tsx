"use client";

import { Plus } from "lucide-react";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { notSent } from "#components/ui/not-sent.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useLeaveWarning } from "#components/ui/use-leave-warning.ts";
import { type ActionResult, type FieldError, ok, refused } from "#lib/shared/result.ts";
import { type KnownTactic, mostQuestions } from "#lib/team-test/question-sets/known-tactics.ts";
import type { SavedSet, TeamSet } from "#lib/team-test/question-sets/team-set.ts";
import { OthersChanges } from "./others-changes.tsx";
import { QuestionRow } from "./question-row.tsx";
import {
  draftOf,
  hasOtherText,
  isUnsaved,
  type QuestionDraft,
  sentOf,
  withChange,
  withErrors,
  withNewRow,
  withoutRow,
  withRowAt,
  withSaved,
  withTheirs,
} from "./set-draft.ts";

type SetEditorProps = {
  set: TeamSet;
  /** What a question can suggest. */
  tactics: readonly KnownTactic[];
  save: (input: ReturnType<typeof sentOf>) => Promise<ActionResult<SavedSet>>;
};

/** A team's own questions, edited as a list and saved as a whole. */
export function SetEditor({ set, tactics, save }: SetEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(set));
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [news, setNews] = useState("");
  const [isPending, startTransition] = useTransition();
  const list = useRef<HTMLOListElement>(null);
  const focusOn = useRef<string>(null);
  const toast = useToast();
  const { rows } = draft;
  const isChanged = isUnsaved(draft);
  useLeaveWarning(isChanged);

  useEffect(() => {
    if (!focusOn.current) return;
    list.current?.closest("section")?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = null;
  });

  function moveRow(row: QuestionDraft, to: number) {
    if (to < 0 || to >= rows.length) return;
    setDraft((now) => withRowAt(now, row, to));
    focusOn.current = `[data-row="${row.key}"] [data-handle]`;
    setNews(`Moved to place ${to + 1} of ${rows.length}.`);
  }
  function removeRow(row: QuestionDraft, index: number) {
    const next = rows[index + 1] ?? rows[index - 1];
    setDraft((now) => withoutRow(now, row.key));
    focusOn.current = next ? `[data-row="${next.key}"] [data-handle]` : "[data-add]";
    const undo = async () => {
      setDraft((now) => withRowAt(now, row, index));
      return ok();
    };
    toast({ text: `Question ${index + 1} is removed. It goes once you save.`, undo });
  }
  function addRow() {
    focusOn.current = `[data-row="${draft.nextKey}"] textarea`;
    setDraft(withNewRow);
  }
  function saveAll() {
    const keys = rows.map(({ key }) => key);
    const { base } = draft;
    startTransition(async () => {
      const result = await save(sentOf(draft)).catch(notSent);
      if (!result.ok) {
        setDraft((now) => withErrors(now, keys, result.errors));
        setErrors(wholeErrors(result.errors));
        focusOn.current = "[aria-invalid=true]";
        return;
      }
      setErrors([]);
      const { isOvertaken, set: stored } = result.value;
      if (isOvertaken) return setDraft((now) => withTheirs(now, stored));
      setDraft((now) => withSaved(now, keys, stored));
      toast({ text: "Saved.", undo: () => takeBack(base, stored) });
    });
  }
  async function takeBack(before: TeamSet, saved: TeamSet): Promise<ActionResult<undefined>> {
    const result = await save(sentOf({ ...draftOf(before), base: saved }));
    if (!result.ok) return result;
    if (result.value.isOvertaken) return { ...refused("", "Somebody else has changed it since."), input: {} };
    setDraft((now) => ({ ...withTheirs(now, result.value.set), others: null }));
    return ok();
  }

  return (
    <section aria-label="Edit the set" className="mt-6 max-w-3xl">
      <div className="max-w-md">
        <TextField
          label="Name"
          value={draft.name}
          autoComplete="off"
          error={draft.nameError}
          onChange={({ target }) => setDraft((now) => ({ ...now, name: target.value, nameError: undefined }))}
        />
      </div>
      <ol ref={list} aria-label="Questions" className="mt-5 border-t">
        {rows.map((row, index) => (
          <QuestionRow
            key={row.key}
            question={row}
            index={index}
            known={tactics}
            hasOtherText={hasOtherText(draft, row)}
            onChange={(change) => setDraft((now) => withChange(now, row.key, change))}
            onMove={(to) => moveRow(row, to)}
            onRemove={() => removeRow(row, index)}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {news}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button look="primary" isPending={isPending} onClick={saveAll}>
          Save questions
        </Button>
        <Button data-add disabled={rows.length >= mostQuestions} onClick={addRow}>
          <Plus aria-hidden="true" size={14} />
          Add a question
        </Button>
        {isChanged && <span className="text-ink-3 text-meta">Not saved yet</span>}
        {rows.length >= mostQuestions && <span className="text-ink-3 text-meta">{mostQuestions} at most</span>}
      </div>
      <div className="mt-2">
        <FormErrors errors={errors} />
        {draft.others && <OthersChanges {...draft.others} isUnsaved={isChanged} />}
      </div>
    </section>
  );
}

function wholeErrors(errors: readonly FieldError[]): string[] {
  const whole = errors
    .filter(({ path }) => path !== "name" && !/^questions\.\d/.test(path))
    .map(({ message }) => message);
  return whole.length > 0 ? whole : ["Nothing is saved yet: see the marked fields above."];
}
