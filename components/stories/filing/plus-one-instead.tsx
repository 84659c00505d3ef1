"use client";

import { type KeyboardEvent, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { notSent } from "#components/ui/not-sent.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import type { Heard } from "#lib/stories/heard-from/heard-from.ts";
import { heardWords } from "../heard/heard-words.ts";

export type PlusOneAction = (input: { key: string; customerId: string; note: string }) => Promise<ActionResult<Heard>>;

type PlusOneInsteadProps = { storyKey: string; action: PlusOneAction };

/** Counts a customer of a story that is there already. It stands within another form, so it is none itself. */
export function PlusOneInstead({ storyKey, action }: PlusOneInsteadProps) {
  const [customerId, setCustomerId] = useState("");
  const [note, setNote] = useState("");
  const [heard, setHeard] = useState<Heard | null>(null);
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [isPending, start] = useTransition();

  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);

  function count() {
    start(async () => {
      const counted = await action({ key: storyKey, customerId, note }).catch(notSent);
      setErrors(counted.ok ? [] : counted.errors.map(({ message }) => message));
      if (counted.ok) setHeard(counted.value);
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    count();
  }

  if (heard) return <p role="status">{heardWords(heard)} Nothing needs to be filed.</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what passes through
    <div ref={box} className="grid gap-3" onKeyDown={onKeyDown}>
      <TextField
        label={`Customer id for ${storyKey}`}
        value={customerId}
        autoComplete="off"
        onChange={(event) => setCustomerId(event.target.value)}
      />
      <TextField
        label="What they said"
        isOptional
        value={note}
        autoComplete="off"
        onChange={(event) => setNote(event.target.value)}
      />
      {errors.map((error) => (
        <FieldError key={error}>{error}</FieldError>
      ))}
      <div>
        <Button isPending={isPending} onClick={count}>
          Count it
        </Button>
      </div>
    </div>
  );
}
