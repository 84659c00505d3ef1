"use client";

import { type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { parseObjective } from "#lib/load-tests/objectives/parse-objective.ts";
import type { Objective } from "#lib/load-tests/verdicts/verdict.ts";

/** Takes an objective as people write it, and keeps the focus for the next one. */
export function ObjectiveQuickEntry({ onAdd }: { onAdd: (objective: Objective) => void }) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();

  function add() {
    const read = parseObjective(text);
    if (!read.ok) return setError(sentence(read.errors[0]?.message ?? ""));
    onAdd(read.value);
    setText("");
    setError(undefined);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  }
  return (
    <div className="max-w-xl">
      <Field
        label="Write an objective"
        hint="As in p95 of GET /cart <= 300 ms, errors <= 1 %, throughput >= 200/s, p95 <= baseline + 10 %"
        error={error}
      >
        {(control) => (
          <span className="flex gap-2">
            <TextInput
              {...control}
              value={text}
              autoComplete="off"
              spellCheck={false}
              placeholder="p95 <= 300 ms, warn 250 ms"
              onChange={(event) => setText(event.target.value)}
              onKeyDown={onKeyDown}
            />
            <Button className="h-8" onClick={add}>
              Add
            </Button>
          </span>
        )}
      </Field>
    </div>
  );
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
