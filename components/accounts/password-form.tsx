"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";

type PasswordFormProps = { email: string; change: FormAction<{ endedSessions: number }> };

/** Changes the password of whoever knows the current one. */
export function PasswordForm({ email, change }: PasswordFormProps) {
  const toast = useToast();
  const { form, isPending, errorOf, formErrors } = useActionForm(change, {
    isResetWhenDone: true,
    onDone: ({ endedSessions }) => toast({ text: `Your password is changed.${endedText(endedSessions)}` }),
  });
  return (
    <form {...form} className="mt-4 flex max-w-md flex-col gap-4">
      {/* Tells password managers whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label="Current password"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        required
        error={errorOf("currentPassword")}
      />
      <TextField
        label="New password"
        name="newPassword"
        type="password"
        hint="At least 12 characters. A few words in a row are easy to keep in mind."
        autoComplete="new-password"
        required
        error={errorOf("newPassword")}
      />
      <FormErrors errors={formErrors} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button type="submit" isPending={isPending}>
          Change password
        </Button>
        <p className="text-ink-3 text-meta">You stay signed in here, and nowhere else.</p>
      </div>
    </form>
  );
}

function endedText(sessions: number): string {
  if (sessions === 0) return "";
  return sessions === 1 ? " One other browser is signed out." : ` ${sessions} other browsers are signed out.`;
}
