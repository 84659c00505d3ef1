"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useActionForm } from "#components/ui/use-action-form.ts";
import { ActionFields, actionInput } from "./action-fields.tsx";
import type { Owner, RoundActs } from "./desk-props.ts";

type NewActionProps = { owners: readonly Owner[]; add: RoundActs["addAction"] };

/** Adds one action after the other: once one is there the first field has the focus again. */
export function NewAction({ owners, add }: NewActionProps) {
  const { form, isPending, errorOf, formErrors } = useActionForm((data) => add(actionInput(data, owners)), {
    isResetWhenDone: true,
    onDone: () => form.ref.current?.querySelector("input")?.focus(),
  });
  return (
    <form {...form} aria-label="New action" className="flex flex-col gap-3">
      <ActionFields owners={owners} errorOf={errorOf} />
      <FormErrors errors={formErrors} />
      <div>
        <Button type="submit" isPending={isPending}>
          Add action
        </Button>
      </div>
    </form>
  );
}
