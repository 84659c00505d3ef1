"use client";

import { type PublicAction, usePublicForm } from "#components/people/use-public-form.ts";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { HandButton } from "./hand-button.tsx";
import { SignInInstead } from "./sign-in-instead.tsx";

type JoinAsGuestProps = {
  code: string;
  /** Somebody who is signed in and not in the team. */
  signedInAs: string | null;
  action: PublicAction;
};

/** A name for everybody else; whoever leads the round lets them in. */
export function JoinAsGuest({ code, signedInAs, action }: JoinAsGuestProps) {
  const { form, isPending, errorOf, formErrors, typed } = usePublicForm(action);
  return (
    <form {...form} className="flex flex-col gap-4">
      <input type="hidden" name="code" value={code} />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        defaultValue={typed("name") || (signedInAs ?? "")}
        hint={
          signedInAs === null
            ? "As the others in the round know you."
            : "You are signed in, and not in this team: you join as a guest."
        }
        error={errorOf("name")}
        className="h-12"
      />
      <FormErrors errors={formErrors} />
      <HandButton type="submit" look="primary" isPending={isPending} className="w-full">
        Ask to join
      </HandButton>
      {signedInAs === null && <SignInInstead code={code} />}
    </form>
  );
}
