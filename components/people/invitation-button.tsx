"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { type PublicAction, usePublicForm } from "./use-public-form.ts";

/** The one button of an invitation's page that needs nothing typed; it works without scripts. */
export function InvitationButton({
  token,
  action,
  children,
}: {
  token: string;
  action: PublicAction;
  children: string;
}) {
  const { form, isPending, formErrors } = usePublicForm(action);
  return (
    <form {...form} className="flex flex-col gap-4">
      <input type="hidden" name="token" value={token} />
      <FormErrors errors={formErrors} />
      <Button type="submit" look="primary" isPending={isPending} className="h-8 w-full">
        {children}
      </Button>
    </form>
  );
}
