"use client";

import { type PublicAction, usePublicForm } from "#components/people/use-public-form.ts";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** Sets a new password by a link's `token`. */
export function ResetForm({ action, token, email }: { action: PublicAction; token: string; email: string }) {
  const { form, isPending, errorOf, formErrors } = usePublicForm(action);
  return (
    <form {...form} className="flex flex-col gap-4">
      <input type="hidden" name="token" value={token} />
      {/* Password managers keep it with the password. */}
      <TextField label="Email" type="email" autoComplete="username" readOnly value={email} className="bg-sunk" />
      <TextField
        label="New password"
        name="password"
        type="password"
        hint="At least 12 characters. A few words in a row are easy to keep in mind."
        autoComplete="new-password"
        required
        autoFocus
        error={errorOf("password")}
      />
      <FormErrors errors={formErrors} />
      <Button type="submit" look="primary" isPending={isPending} className="h-8 w-full">
        Set password and sign in
      </Button>
    </form>
  );
}
