"use client";

import { type PublicAction, usePublicForm } from "#components/people/use-public-form.ts";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { HandButton } from "./hand-button.tsx";

/** One tap for somebody who is signed in and in the team. */
export function JoinAsMember({ code, name, action }: { code: string; name: string; action: PublicAction }) {
  const { form, isPending, formErrors } = usePublicForm(action);
  return (
    <form {...form} className="flex flex-col gap-3">
      <input type="hidden" name="code" value={code} />
      <FormErrors errors={formErrors} />
      <HandButton type="submit" look="primary" isPending={isPending} className="w-full [overflow-wrap:anywhere]">
        <span>
          Join as <bdi>{name}</bdi>
        </span>
      </HandButton>
    </form>
  );
}
