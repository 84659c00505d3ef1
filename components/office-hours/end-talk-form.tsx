"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import { useActionForm } from "#components/ui/use-action-form.ts";
import { outcomeNames, type Slot, type SlotOutcome, slotOutcomes } from "#lib/office-hours/queue/slot.ts";
import type { SittingActs } from "./sitting-acts.ts";

type EndTalkFormProps = { talking: Slot; end: SittingActs["end"]; onDone: () => Promise<void> };

/** How a talk ends: one of four outcomes, and what each needs. */
export function EndTalkForm({ talking, end, onDone }: EndTalkFormProps) {
  const [outcome, setOutcome] = useState<SlotOutcome | null>(null);
  const send = (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? "");
    const words = { outcome: text("outcome"), storyKey: text("storyKey"), title: text("title"), notes: text("notes") };
    return end({ slotId: talking.id, ...words });
  };
  const { form, isPending, errorOf, formErrors } = useActionForm(send, { onDone: () => void onDone() });
  return (
    <form
      {...form}
      className="mt-4 flex max-w-2xl flex-col gap-3"
      aria-label={`How the talk with ${talking.name} ends`}
    >
      <fieldset>
        <legend className="sr-only">How it ends</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {slotOutcomes.map((each) => (
            <label key={each} className="inline-flex items-center gap-2">
              <input
                type="radio"
                name="outcome"
                value={each}
                checked={outcome === each}
                onChange={() => setOutcome(each)}
                className="size-4 accent-accent"
              />
              {outcomeNames[each]}
            </label>
          ))}
        </div>
        <FieldError>{errorOf("outcome")}</FieldError>
      </fieldset>
      {outcome === "story" && (
        <TextField
          label="Title of the new story"
          name="title"
          defaultValue={talking.story ? "" : talking.topic.slice(0, 200)}
          error={errorOf("title")}
          maxLength={200}
        />
      )}
      {(outcome === "story" || outcome === "duplicate") && (
        <TextField
          label={outcome === "story" ? "Or one that is there" : "Which story is it?"}
          name="storyKey"
          defaultValue={talking.story?.key ?? ""}
          error={errorOf("storyKey")}
          maxLength={20}
          placeholder="CHK-142"
          className="w-40"
        />
      )}
      {outcome && (
        <TextareaField
          label={outcome === "answered" ? "The answer" : outcome === "declined" ? "Why" : "Notes"}
          name="notes"
          error={errorOf("notes")}
          isOptional={outcome === "story" || outcome === "duplicate"}
          hint={outcome === "declined" || outcome === "answered" ? `${talking.name} gets it as a notice.` : undefined}
          rows={2}
          maxLength={2000}
        />
      )}
      <FormErrors errors={formErrors} />
      <div>
        <Button type="submit" look="primary" isPending={isPending} disabled={outcome === null}>
          End the talk
        </Button>
      </div>
    </form>
  );
}
