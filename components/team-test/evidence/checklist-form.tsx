"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { PastDayField } from "#components/ui/past-day-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";

type ChecklistFormProps = {
  checklistUrl: string;
  /** `2026-11-21`, or empty. */
  checklistReviewedOn: string;
  save: FormAction<undefined>;
};

/** Where the team's review checklist is, and when somebody last went through it. */
export function ChecklistForm({ checklistUrl, checklistReviewedOn, save }: ChecklistFormProps) {
  const toast = useToast();
  const { form, isPending, errorOf, formErrors } = useActionForm(save, { onDone: () => toast({ text: "Saved." }) });
  return (
    <form {...form} className="mt-4 flex max-w-xl flex-col gap-4">
      <TextField
        label="Address"
        name="checklistUrl"
        isOptional
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://…"
        defaultValue={checklistUrl}
        error={errorOf("checklistUrl")}
      />
      <PastDayField
        label="Last gone through on"
        name="checklistReviewedOn"
        defaultValue={checklistReviewedOn}
        today="Gone through today"
        error={errorOf("checklistReviewedOn")}
      />
      <FormErrors errors={formErrors} />
      <div>
        <Button type="submit" isPending={isPending}>
          Save checklist
        </Button>
      </div>
    </form>
  );
}
