"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type PublicAction, usePublicForm } from "./use-public-form.ts";

type JoinFormProps = {
  token: string;
  email: string;
  /** "Join Checkout" */
  submit: string;
  action: PublicAction;
};

/** A new person's name and password; the address is the invitation's. */
export function JoinForm({ token, email, submit, action }: JoinFormProps) {
  const { form, isPending, errorOf, formErrors, typed } = usePublicForm(action);
  return (
    <form {...form} className="flex flex-col gap-4">
      <input type="hidden" name="token" value={token} />
      {/* Password managers keep it with the password. */}
      <TextField
        label="Email"
        type="email"
        autoComplete="username"
        readOnly
        value={email}
        hint="You sign in with it."
        className="bg-sunk"
      />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        autoFocus
        defaultValue={typed("name")}
        error={errorOf("name")}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        hint="At least 12 characters. A few words in a row are easy to keep in mind."
        error={errorOf("password")}
      />
      <FormErrors errors={formErrors} />
      <Button type="submit" look="primary" isPending={isPending} className="h-8 w-full">
        {submit}
      </Button>
    </form>
  );
}
