"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import { useActionForm } from "#components/ui/use-action-form.ts";
import { outcomeNames, type Slot, type SlotOutcome, slotOutcomes } from "#lib/office-hours/queue/slot.ts";
import { EndedStoryFields } from "./ended-story-fields.tsx";
import type { SittingActs } from "./sitting-acts.ts";

type EndTalkFormProps = {
  talking: Slot;
  storiesPath: `/teams/${string}/stories`;
  end: SittingActs["end"];
  /** What is typed and not sent yet: kept by the page, for when another host is quicker. */
  notes: string;
  onTyped: (notes: string) => void;
  onDone: () => Promise<void>;
};

/** How a talk ends: one of four outcomes by a key each, then what it needs. What was typed stays when another one is chosen. */
export function EndTalkForm({ talking, storiesPath, end, notes, onTyped, onDone }: EndTalkFormProps) {
  const [outcome, setOutcome] = useState<SlotOutcome | null>(null);
  const choices = useRef<HTMLDivElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome)
      fields.current?.querySelector<HTMLElement>("input:not([type=radio], [type=hidden]), textarea")?.focus();
  }, [outcome]);
  const send = (form: FormData) => {
    const words = { storyKey: textIn(form, "storyKey"), title: textIn(form, "title"), notes };
    return end({ slotId: talking.id, outcome: outcome ?? "", ...words });
  };
  const { form, isPending, errorOf, formErrors } = useActionForm(send, {
    onDone() {
      onTyped("");
      void onDone();
    },
  });
  const isStory = outcome === "story" || outcome === "duplicate";
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    if (event.key !== "Escape" || event.defaultPrevented || outcome === null) return;
    setOutcome(null);
    choices.current?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
  }
  return (
    <form
      {...form}
      onKeyDown={onKeyDown}
      className="mt-4 flex flex-col gap-4"
      aria-label={`How the talk with ${talking.name} ends`}
    >
      <div ref={choices} role="group" aria-label="How it ends" className="flex flex-wrap items-center gap-2">
        <span className="mr-1 font-medium text-table max-sm:w-full">It ends as</span>
        {slotOutcomes.map((each, index) => (
          <Button
            key={each}
            hotkey={String(index + 1)}
            aria-pressed={outcome === each}
            onClick={() => setOutcome(each)}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
          >
            {endNames[each]}
          </Button>
        ))}
      </div>
      {outcome && (
        <div ref={fields} className="flex max-w-2xl flex-col gap-3">
          {isStory && (
            <EndedStoryFields
              key={outcome}
              isDuplicate={outcome === "duplicate"}
              {...{ talking, storiesPath, errorOf }}
            />
          )}
          <TextareaField
            key={`notes of ${isStory}`}
            label={notesLabels[outcome]}
            name="notes"
            value={notes}
            onChange={(event) => onTyped(event.target.value)}
            error={errorOf("notes")}
            isOptional={isStory}
            hint={`${talking.name} gets it as a notice.`}
            rows={2}
            maxLength={2000}
          />
          <FormErrors errors={formErrors} />
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button type="submit" look="primary" isPending={isPending}>
              End the talk
            </Button>
            <span className="text-ink-3 text-meta max-sm:hidden">Ctrl Enter ends it</span>
          </div>
        </div>
      )}
    </form>
  );
}

const endNames: Record<SlotOutcome, string> = {
  story: "A story",
  duplicate: outcomeNames.duplicate,
  answered: outcomeNames.answered,
  declined: outcomeNames.declined,
};

const notesLabels: Record<SlotOutcome, string> = {
  story: "Notes",
  duplicate: "Notes",
  answered: "The answer",
  declined: "Why",
};

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
