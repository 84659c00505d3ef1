"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";

type NameFormProps = { name: string; email: string; rename: FormAction<undefined> };

/** What a person is called. */
export function NameForm({ name, email, rename }: NameFormProps) {
  const toast = useToast();
  const { form, isPending, errorOf, formErrors } = useActionForm(rename, { onDone: () => toast({ text: "Saved." }) });
  return (
    <form {...form} className="mt-4 flex max-w-md flex-col gap-4">
      <TextField
        label="Name"
        name="name"
        hint="How others see you. What you did before keeps the name that you had."
        autoComplete="name"
        defaultValue={name}
        error={errorOf("name")}
      />
      <dl className="text-table">
        <dt className="font-medium">Email</dt>
        <dd className="mt-1 text-base [overflow-wrap:anywhere]">{email}</dd>
        <dd className="mt-1 text-ink-3 text-meta">You sign in with it. It cannot be changed.</dd>
      </dl>
      <FormErrors errors={formErrors} />
      <div>
        <Button type="submit" isPending={isPending}>
          Save name
        </Button>
      </div>
    </form>
  );
}
