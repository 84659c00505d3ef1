"use client";

import { CheckboxField } from "#components/ui/checkbox.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { SelectField, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { AllViewActs } from "./view-acts.ts";

type SaveViewProps = { query: string; acts: AllViewActs; onClose: () => void };

/** Keeps the list as it is now under a name: its filter, its order and its columns. */
export function SaveView({ query, acts, onClose }: SaveViewProps) {
  const toast = useToast();
  function save(form: FormData) {
    const to = form.get("whose") === "team" && acts.team ? acts.team : acts.own;
    const name = form.get("name");
    return to.save({ name: typeof name === "string" ? name : "", query, isDefault: form.get("isDefault") !== null });
  }
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title="Save this view"
      description="The filter, the order and the columns of the list as it is now."
      submit="Save"
      action={save}
      onDone={() => toast({ text: "The view is saved." })}
    >
      {(errorOf) => (
        <>
          <TextField
            label="Name"
            name="name"
            autoComplete="off"
            maxLength={60}
            error={errorOf("name")}
            data-first-focus
          />
          {acts.team && (
            <SelectField
              label="Whose"
              name="whose"
              options={[
                { value: "me", label: "Mine" },
                { value: "team", label: "The team's: everybody sees it" },
              ]}
            />
          )}
          <CheckboxField
            name="isDefault"
            label="Show it first"
            hint="What the list shows when it is opened. One's own comes before the team's."
          />
        </>
      )}
    </FormDialog>
  );
}
