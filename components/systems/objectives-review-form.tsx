"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { PastDayField } from "#components/ui/past-day-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";

type ObjectivesReviewFormProps = {
  owner: string;
  /** `2026-11-21`, or empty. */
  reviewedOn: string;
  save: FormAction<undefined>;
};

/** Who answers for a service's objectives, and when somebody last asked whether they still hold. */
export function ObjectivesReviewForm({ owner, reviewedOn, save }: ObjectivesReviewFormProps) {
  const toast = useToast();
  const { form, isPending, errorOf, formErrors } = useActionForm(save, { onDone: () => toast({ text: "Saved." }) });
  return (
    <form {...form} className="mt-4 max-w-2xl">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label="Owner"
          name="objectivesOwner"
          isOptional
          hint="Who answers for the objectives: a person, or a role"
          autoComplete="off"
          defaultValue={owner}
          error={errorOf("objectivesOwner")}
        />
        <PastDayField
          label="Reviewed on"
          name="objectivesReviewedOn"
          defaultValue={reviewedOn}
          today="Reviewed today"
          hint="When somebody last asked whether they still hold"
          error={errorOf("objectivesReviewedOn")}
        />
      </div>
      <div className="mt-4 grid gap-3">
        <FormErrors errors={formErrors} />
        <div>
          <Button type="submit" isPending={isPending}>
            Save owner and review
          </Button>
        </div>
      </div>
    </form>
  );
}
