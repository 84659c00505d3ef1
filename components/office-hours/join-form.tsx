"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";

type JoinFormProps = { join: FormAction<unknown>; onDone: () => Promise<void> };

/** Takes a place in the queue. */
export function JoinForm({ join, onDone }: JoinFormProps) {
  const { form, isPending, errorOf, formErrors } = useActionForm(join, { onDone: () => void onDone() });
  return (
    <form {...form} className="mt-4 flex max-w-2xl flex-col gap-3" aria-label="Queue up">
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <TextField label="What do you bring?" name="topic" error={errorOf("topic")} required maxLength={300} />
        <TextField
          label="Story"
          name="storyKey"
          error={errorOf("storyKey")}
          isOptional
          maxLength={20}
          placeholder="CHK-142"
        />
      </div>
      <FormErrors errors={formErrors} />
      <div>
        <Button type="submit" isPending={isPending}>
          Queue up
        </Button>
      </div>
    </form>
  );
}
