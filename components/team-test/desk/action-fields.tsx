"use client";

import { useId } from "react";
import { Field } from "#components/ui/field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { RoundAction } from "#lib/team-test/rounds/round-state.ts";
import type { ActionInput, Owner } from "./desk-props.ts";
import { fieldText } from "./field-text.ts";

type ActionFieldsProps = {
  action?: Pick<RoundAction, "text" | "ownerName" | "dueOn">;
  owners: readonly Owner[];
  errorOf: (path: string) => string | undefined;
};

/** What is to be done, by whom, until when. */
export function ActionFields({ action, owners, errorOf }: ActionFieldsProps) {
  const listId = useId();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField
          label="What"
          name="text"
          maxLength={500}
          autoComplete="off"
          defaultValue={action?.text}
          error={errorOf("text")}
        />
      </div>
      <Field label="Who" isOptional error={errorOf("ownerId") ?? errorOf("ownerName")}>
        {(control) => (
          <TextInput
            {...control}
            name="ownerName"
            list={listId}
            maxLength={60}
            autoComplete="off"
            defaultValue={action?.ownerName}
          />
        )}
      </Field>
      <datalist id={listId}>
        {owners.map(({ userId, name }) => (
          <option key={userId} value={name} />
        ))}
      </datalist>
      <TextField
        label="Until"
        name="dueOn"
        type="date"
        isOptional
        defaultValue={action?.dueOn ?? undefined}
        error={errorOf("dueOn")}
      />
    </div>
  );
}

/** What the fields hold. Whoever is called as a member of the team is that member. */
export function actionInput(form: FormData, owners: readonly Owner[]): ActionInput {
  const [text, ownerName, dueOn] = [fieldText(form, "text"), fieldText(form, "ownerName"), fieldText(form, "dueOn")];
  const owner = owners.find(({ name }) => name.toLowerCase() === ownerName.toLowerCase());
  return owner ? { text, ownerId: owner.userId, ownerName: "", dueOn } : { text, ownerName, dueOn };
}
