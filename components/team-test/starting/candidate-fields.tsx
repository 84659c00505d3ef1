"use client";

import { Plus, X } from "lucide-react";
import { useId, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { fewestCandidates, mostCandidates } from "#lib/team-test/candidates/choice.ts";

type CandidateFieldsProps = { names: readonly string[]; onChange: (names: string[]) => void; error?: string };

/** What a round chooses from: two to six names. Lines that are left empty do not count. */
export function CandidateFields({ names, onChange, error }: CandidateFieldsProps) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const put = (index: number, name: string) => onChange(names.map((old, at) => (at === index ? name : old)));

  function focusOn(index: number) {
    requestAnimationFrame(() => list.current?.querySelectorAll("input")[index]?.focus());
  }
  return (
    <fieldset aria-describedby={`${id}-hint`} className="min-w-0">
      <legend className="font-medium">Which tools do you choose from?</legend>
      <p id={`${id}-hint`} className="mt-0.5 text-ink-3 text-table">
        Two to six. The team marks each point of the plan for each of them, then decides.
      </p>
      <ol ref={list} className="mt-2 flex max-w-96 flex-col gap-2">
        {names.map((name, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place
          <li key={`line ${index}`} className="flex items-center gap-1">
            <TextInput
              aria-label={`Tool ${index + 1}`}
              aria-invalid={error && index === 0 ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              name={name.trim() === "" ? undefined : "candidates[]"}
              value={name}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => put(index, event.target.value)}
            />
            {names.length > fewestCandidates && (
              <Button
                look="bare"
                aria-label={`Remove tool ${index + 1}${name && `, ${name}`}`}
                onClick={() => {
                  onChange(names.filter((_, at) => at !== index));
                  focusOn(Math.max(0, index - 1));
                }}
              >
                <X aria-hidden="true" size={14} />
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div className="mt-2 flex flex-col items-start gap-2">
        {names.length < mostCandidates && (
          <Button
            onClick={() => {
              onChange([...names, ""]);
              focusOn(names.length);
            }}
          >
            <Plus aria-hidden="true" size={14} />
            Add a tool
          </Button>
        )}
        <FieldError id={`${id}-error`}>{error}</FieldError>
      </div>
    </fieldset>
  );
}
