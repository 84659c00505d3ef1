"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import type { Heard } from "#lib/stories/heard-from/heard-from.ts";
import { heardWords } from "./heard-words.ts";

type PlusOneProps = { action: FormAction<Heard>; onDone?: (heard: Heard) => void };

/** Counts one more customer with the same issue, once, with what they said. */
export function PlusOne({ action, onDone }: PlusOneProps) {
  const toast = useToast();
  const { form, isPending, errorOf, formErrors } = useActionForm(action, {
    isResetWhenDone: true,
    onDone(heard) {
      form.ref.current?.querySelector("input")?.focus();
      toast({ text: heardWords(heard) });
      onDone?.(heard);
    },
  });
  return (
    <form {...form} className="grid gap-3 sm:grid-cols-[13rem_minmax(0,1fr)_auto] sm:items-start">
      <TextField
        label="Customer id"
        name="customerId"
        autoComplete="off"
        hint="As your support knows them. Each is counted once."
        error={errorOf("customerId")}
      />
      <TextField label="What they said" name="note" isOptional autoComplete="off" error={errorOf("note")} />
      {/* On the line of the inputs, below their labels. */}
      <Button
        type="submit"
        isPending={isPending}
        aria-label="+1: count this customer"
        className="h-8 w-fit px-4 sm:mt-[1.375rem]"
      >
        +1
      </Button>
      <div className="empty:hidden sm:col-span-3">
        <FormErrors errors={formErrors} />
      </div>
    </form>
  );
}
