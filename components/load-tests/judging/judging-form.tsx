"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import { BaselineFields } from "./baseline-fields.tsx";
import type { EditedJudging } from "./edited-judging.ts";
import { EffectFields } from "./effect-fields.tsx";
import { SteadyFields } from "./steady-fields.tsx";

type JudgingFormProps = {
  judging: EditedJudging;
  /** The standard deviation of the logarithms of p95 between runs; null where it is not known. */
  noise: number | null;
  save: FormAction<undefined>;
  /** Shown without being open to change. */
  isReadOnly: boolean;
};

/** What runs are compared with, what matters, and which part of a run counts. */
export function JudgingForm({ judging, noise, save, isReadOnly }: JudgingFormProps) {
  const toast = useToast();
  const { form, isPending, errorOf, formErrors } = useActionForm(save, {
    onDone: () => toast({ text: "Saved. The newest run is judged by it." }),
  });
  return (
    <form {...form}>
      <fieldset disabled={isReadOnly} className="grid gap-10">
        <legend className="sr-only">How runs are judged</legend>
        <BaselineFields judging={judging} noise={noise} errorOf={errorOf} />
        <EffectFields judging={judging} errorOf={errorOf} />
        <SteadyFields judging={judging} errorOf={errorOf} />
      </fieldset>
      <div className="mt-5 grid max-w-2xl gap-3">
        <FormErrors errors={formErrors} />
        {!isReadOnly && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit" isPending={isPending}>
              Save how runs are judged
            </Button>
            <p className="text-ink-3 text-meta">
              The newest run is judged anew. Older verdicts stay as they were said.
            </p>
          </div>
        )}
      </div>
    </form>
  );
}
