"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import { MoveForm, textIn } from "../moving/move-form.tsx";
import type { MoveFormProps } from "../moving/story-to-move.ts";
import { aboutStories } from "./about-stories.ts";

const usualReasons = [
  { name: "Works as meant", text: "This is how it is meant to work: " },
  { name: "Cannot be seen", text: "We could not see this. Please tell us when, where and for whom it happens: " },
  { name: "Not performance", text: "This is no performance issue. It is in better hands with: " },
  {
    name: "Not worth it now",
    text: "It affects too few for now. Tell us when it hits more people, and we look again.",
  },
  { name: "Is gone", text: "This no longer happens since: " },
];

/** Declines a story, or several: the reason goes to whoever reported it. */
export function DeclineForm({ count = 1, ...props }: MoveFormProps & { count?: number }) {
  return (
    <MoveForm
      {...props}
      to="declined"
      title={`Decline ${aboutStories(props.story, count)}`}
      description={`The reason is sent to ${count === 1 ? "whoever reported it" : "those who reported them"}.`}
      submit="Decline"
      read={(form) => ({ reason: textIn(form, "reason") })}
      fields={["reason"]}
    >
      {(errorOf) => <ReasonField error={errorOf("reason")} />}
    </MoveForm>
  );
}

function ReasonField({ error }: { error: string | undefined }) {
  const [reason, setReason] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  function startFrom(text: string) {
    setReason(text);
    field.current?.focus();
  }
  return (
    <>
      <TextareaField
        ref={field}
        name="reason"
        label="Why"
        data-first-focus=""
        maxLength={2000}
        value={reason}
        error={error}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={sendByChord}
        hint="Ctrl or Cmd and Enter sends it."
      />
      <fieldset className="flex flex-wrap items-center gap-1.5">
        <legend className="mb-1 text-ink-3 text-meta">Start from</legend>
        {usualReasons.map(({ name, text }) => (
          <Button key={name} onClick={() => startFrom(text)}>
            {name}
          </Button>
        ))}
      </fieldset>
    </>
  );
}

/** In a field of several lines Enter is a line. */
function sendByChord(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
