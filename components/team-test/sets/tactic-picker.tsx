"use client";

import { X } from "lucide-react";
import { useRef } from "react";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { type KnownTactic, mostTactics, tacticsOf } from "#lib/team-test/question-sets/known-tactics.ts";

type TacticPickerProps = {
  known: readonly KnownTactic[];
  /** Ids of the tactics that are chosen. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error?: string;
};

/** The tactics that a question suggests where its answer is no: taken away one by one, added from those that are known. */
export function TacticPicker({ known, chosen, onChange, error }: TacticPickerProps) {
  const box = useRef<HTMLDivElement>(null);
  const picked = tacticsOf(chosen, known);
  // What was removed from the radar meanwhile goes with the next change.
  const ids = picked.map(({ id }) => id);
  const others = known.filter(({ id }) => !chosen.includes(id));
  const options = [
    { value: "", label: "Add a tactic…" },
    ...others.map(({ id, name, sector, isOwn }) => ({
      value: id,
      label: `${name} · ${sector}`,
      group: isOwn ? "Your own" : "Catalogue",
    })),
  ];

  function remove(id: string) {
    onChange(ids.filter((one) => one !== id));
    box.current?.querySelector("select")?.focus();
  }
  return (
    <div ref={box}>
      <Field label="Tactics" isOptional hint="What helps where the answer is no, five at most" error={error}>
        {(control) => (
          <div className="grid gap-1.5">
            {picked.length > 0 && (
              <ul aria-label="Chosen tactics" className="flex flex-wrap gap-1">
                {picked.map(({ id, name }) => (
                  <li key={id} className="inline-flex items-center rounded bg-sunk pl-1.5 text-ink-2 text-table">
                    {name}
                    <button
                      type="button"
                      aria-label={`Take away ${name}`}
                      onClick={() => remove(id)}
                      className="inline-flex size-6 items-center justify-center rounded text-ink-3 hover:text-ink"
                    >
                      <X aria-hidden="true" size={12} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <Select
              {...control}
              options={options}
              value=""
              disabled={picked.length >= mostTactics}
              onChange={({ target }) => target.value !== "" && onChange([...ids, target.value])}
            />
          </div>
        )}
      </Field>
    </div>
  );
}
