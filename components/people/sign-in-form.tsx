"use client";

import { type PublicAction, usePublicForm } from "#components/people/use-public-form.ts";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** `next` is the path to go to afterwards. */
export function SignInForm({ action, next }: { action: PublicAction; next: string }) {
  const { form, isPending, errorOf, formErrors, typed } = usePublicForm(action);
  return (
    <form {...form} className="flex flex-col gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
        defaultValue={typed("email")}
        error={errorOf("email")}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={errorOf("password")}
      />
      <FormErrors errors={formErrors} />
      <Button type="submit" look="primary" isPending={isPending} className="h-8 w-full">
        Sign in
      </Button>
    </form>
  );
}
