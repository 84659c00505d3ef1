"use client";

import { type PublicAction, usePublicForm } from "#components/people/use-public-form.ts";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** The form of the first admin. A `token` from the printed link is filled in. */
export function SetupForm({ action, token }: { action: PublicAction; token: string }) {
  const { form, isPending, errorOf, formErrors, typed } = usePublicForm(action);
  const field = (name: string) => ({ name, required: true, defaultValue: typed(name), error: errorOf(name) });
  return (
    <form {...form} className="flex flex-col gap-4">
      <TextField
        {...field("token")}
        label="Setup token"
        hint="The server printed it when it started."
        defaultValue={token}
        isFigure
        autoComplete="off"
        spellCheck={false}
        autoFocus={token === ""}
      />
      <TextField {...field("name")} label="Your name" autoComplete="name" autoFocus={token !== ""} />
      <TextField {...field("email")} label="Email" type="email" autoComplete="username" />
      <TextField
        {...field("password")}
        label="Password"
        type="password"
        hint="At least 12 characters. A few words in a row are easy to keep in mind."
        autoComplete="new-password"
      />
      <TextField
        {...field("teamName")}
        label="First team"
        hint="Its tests and runs will be open to everyone who can sign in here. You can rename it later."
        placeholder="Checkout"
        autoComplete="organization"
      />
      <FormErrors errors={formErrors} />
      <Button type="submit" look="primary" isPending={isPending} className="h-8 w-full">
        Set up Headroom
      </Button>
    </form>
  );
}
