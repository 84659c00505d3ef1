"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import { BroughtStory } from "./brought-story.tsx";

type JoinFormProps = {
  join: FormAction<unknown>;
  storiesPath: `/teams/${string}/stories`;
  /** Who hosts has more to do on the page: it opens by a button. */
  isFolded: boolean;
  onDone: () => Promise<void>;
};

/** Takes a place in the queue. */
export function JoinForm({ join, storiesPath, isFolded, onDone }: JoinFormProps) {
  const [isOpen, setIsOpen] = useState(!isFolded);
  const { form, isPending, errorOf, formErrors } = useActionForm(join, { onDone: () => void onDone() });
  if (!isOpen)
    return (
      <Button look="bare" hotkey="B" className="mt-3 -ml-1.5" onClick={() => setIsOpen(true)}>
        Bring something yourself
      </Button>
    );
  return (
    <form {...form} className="mt-4 flex max-w-2xl flex-col gap-3" aria-label="Queue up">
      <TextField
        label="What do you bring?"
        name="topic"
        error={errorOf("topic")}
        required
        maxLength={300}
        autoFocus={isFolded}
      />
      <BroughtStory storiesPath={storiesPath} error={errorOf("storyKey")} />
      <FormErrors errors={formErrors} />
      <div>
        <Button type="submit" look={isFolded ? "plain" : "primary"} isPending={isPending}>
          Queue up
        </Button>
      </div>
    </form>
  );
}
