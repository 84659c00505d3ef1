"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CheckboxField } from "#components/ui/checkbox.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { SelectField } from "#components/ui/text-field.tsx";
import type { FieldError } from "#lib/shared/result.ts";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { InputsContext } from "../editing/edit-form.tsx";
import { TypedChoice } from "../editing/typed-field.tsx";
import { FactInputs } from "../facts/fact-inputs.tsx";
import type { Typed } from "../facts/typed.ts";
import type { ActOutcome, ActResult } from "../triage/act-queue.ts";
import { type BulkFieldId, bulkChanges, bulkFields, bulkTyped, clearable } from "./bulk-fields.ts";
import { EditPreview } from "./edit-preview.tsx";
import { EditResults } from "./edit-results.tsx";
import { type PreviewEdit, usePreview } from "./use-preview.ts";

type BulkEditProps = {
  rows: readonly StoryRow[];
  teamSlug: string;
  /** Who types: the source of numbers that say no other. */
  name: string;
  preview: PreviewEdit;
  save: (changes: Record<string, unknown>) => Promise<ActResult>;
  onClose: () => void;
};

const kinds = [
  { value: "issue", label: "issue" },
  { value: "incident", label: "incident" },
];
const noNames = new Map<string, string>();

/** Writes the same into several stories: one field at a time, with a count of what it would change, and then what became of each. */
export function BulkEdit({ rows, teamSlug, name, preview, save, onClose }: BulkEditProps) {
  const [id, setId] = useState<BulkFieldId>("service");
  const [typed, setTyped] = useState<Typed>(() => bulkTyped("service", today()));
  const [isCleared, setIsCleared] = useState(false);
  const [refused, setRefused] = useState<readonly FieldError[]>([]);
  const [isPending, setIsPending] = useState(false);
  const [outcome, setOutcome] = useState<ActOutcome | null>(null);
  const { changes, errors: wrong } = bulkChanges(id, { typed, isCleared, name });
  const isEmpty = Object.keys(changes).length === 0;
  const isReady = !isEmpty && wrong.length === 0;
  const keys = rows.map(({ key }) => key);
  const { counted, errors: unfit } = usePreview(preview, { keys, changes: isReady ? changes : null });
  const errors = [...wrong, ...refused, ...unfit].map((error) => ({
    ...error,
    path: error.path.replace(/^changes\./, ""),
  }));
  const errorOf = (path: string) =>
    errors.find((each) => each.path === path || each.path.startsWith(`${path}.`))?.message;
  const canClear = clearable(id).length > 0;

  function choose(next: BulkFieldId) {
    setId(next);
    setTyped(bulkTyped(next, today()));
    setIsCleared(false);
    setRefused([]);
  }
  function type(field: string, text: string) {
    setTyped({ ...typed, [field]: text });
    setRefused([]);
  }
  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isPending || !isReady) return;
    setIsPending(true);
    const result = await save(changes);
    setIsPending(false);
    if (result?.ok === false) return setRefused(result.errors);
    if (!result || result.value.items.every(({ ok }) => ok)) return onClose();
    setOutcome(result.value);
  }
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }

  const title = `Edit ${rows.length === 1 ? rows[0]?.key : `${rows.length} stories`}`;
  if (outcome)
    return (
      <Dialog key="results" isOpen onClose={onClose} title={title} width="wide">
        <EditResults outcome={outcome} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog key="fields" isOpen onClose={onClose} title={title} width="wide">
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: a chord that passes through from its inputs */}
      <form onSubmit={onSubmit} onKeyDown={onKeyDown} method="post" noValidate className="flex flex-col gap-4">
        <SelectField
          label="What"
          data-first-focus=""
          options={bulkFields}
          value={id}
          onChange={(event) => {
            const next = bulkFields.find(({ value }) => value === event.target.value);
            if (next) choose(next.value);
          }}
        />
        <InputsContext value={{ teamSlug, names: noNames, typed, type, errorOf }}>
          <fieldset disabled={isCleared} hidden={isCleared} className="flex flex-col gap-3 [&[hidden]]:hidden">
            <legend className="sr-only">New value</legend>
            {id === "kind" ? <TypedChoice name="kind" label="Kind" options={kinds} /> : <FactInputs key={id} id={id} />}
          </fieldset>
        </InputsContext>
        {canClear && (
          <CheckboxField
            label="Make it unknown"
            hint="Takes away what is there."
            checked={isCleared}
            onChange={(event) => setIsCleared(event.target.checked)}
          />
        )}
        <EditPreview counted={isReady ? counted : null} isReady={isReady} />
        <FormErrors
          errors={errors.filter(({ path }) => path === "" || path === "keys").map(({ message }) => message)}
        />
        <DialogActions>
          <Button type="submit" look="primary" isPending={isPending} aria-disabled={!isReady || counted?.changes === 0}>
            {counted && isReady ? `Change ${counted.changes}` : "Change"}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
