"use client";

import { useState } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { SelectField, TextareaField, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { EditedTactic } from "#lib/radar/tactics/edited-tactic.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { editedFields, type TacticWords, type WordName } from "./edited-fields.ts";

export type EditDialogProps = {
  words: TacticWords;
  sectors: readonly SelectOption[];
  people: readonly SelectOption[];
  /** Takes what was typed over what was shown; what somebody else wrote meanwhile comes back. */
  save: (edit: { base: object; changes: object }) => Promise<ActionResult<EditedTactic>>;
  isOpen: boolean;
  onClose: () => void;
};

/** Changes what is written of a tactic. What somebody else wrote meanwhile is told at its field; saved once more, one's own words win. */
export function EditDialog({ words, sectors, people, save, isOpen, onClose }: EditDialogProps) {
  const toast = useToast();
  const [shown, setShown] = useState(words);
  const labelOf = (name: WordName, value: string) => {
    const options = { sector: sectors, ownerId: people }[name as "sector" | "ownerId"];
    return options?.find((option) => option.value === value)?.label ?? value;
  };

  async function send(form: FormData): Promise<ActionResult<unknown>> {
    const result = await save(editedFields(shown, form));
    if (!result.ok || result.value.kind === "saved") return result;
    const theirs = result.value.conflicts.map(
      ({ field, theirs: their }) => [field as WordName, typeof their === "string" ? their : ""] as const,
    );
    setShown({ ...shown, ...Object.fromEntries(theirs) });
    const errors = theirs.map(([path, value]) => ({ path, message: conflictText(labelOf(path, value)) }));
    return { ok: false, errors, input: {} };
  }
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Edit ${words.name}`}
      width="wide"
      submit="Save"
      action={send}
      onDone={() => toast({ text: "Saved." })}
    >
      {(errorOf) => <Fields words={words} sectors={sectors} people={people} errorOf={errorOf} />}
    </FormDialog>
  );
}

function conflictText(theirs: string): string {
  const wrote = theirs === "" ? "Somebody else has emptied this" : `Somebody else has written “${theirs}”`;
  return `${wrote} meanwhile. Put both together, or save again to keep yours.`;
}

type FieldsProps = Pick<EditDialogProps, "words" | "sectors" | "people"> & {
  errorOf: (path: string) => string | undefined;
};

function Fields({ words, sectors, people, errorOf }: FieldsProps) {
  const field = (name: WordName) => ({ name, defaultValue: words[name], error: errorOf(name) });
  return (
    <>
      <TextField {...field("name")} label="Name" maxLength={100} data-first-focus="" />
      <TextareaField {...field("description")} label="In one line" isOptional rows={2} />
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <SelectField {...field("sector")} label="Sector" options={sectors} />
        <SelectField {...field("ownerId")} label="Owner" options={[{ value: "", label: "Nobody" }, ...people]} />
      </div>
      <TextareaField {...field("why")} label="Why" isOptional rows={2} maxLength={2_000} />
      <TextareaField
        {...field("hypothesis")}
        label="Hypothesis"
        isOptional
        hint="What you expect of it: “With a pool of 20, p95 of the checkout stays under 400 ms at 300 users.”"
        rows={3}
        maxLength={2_000}
      />
      <TextField {...field("endsOn")} type="date" label="The experiment ends on" isOptional className="max-w-44" />
      <TextareaField {...field("notes")} label="Notes" isOptional hint="Markdown." rows={5} maxLength={10_000} />
    </>
  );
}
