"use client";

import { useState, useTransition } from "react";
import { notChanged } from "#components/ui/not-sent.ts";
import { Picked } from "#components/ui/picked.tsx";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import type { NamedPerson } from "#lib/stories/story/story-detail.ts";
import { useChoices } from "../choices/use-choices.ts";
import { useEditing } from "../editing/use-editing.ts";

export type Consult = (input: { userId: string; isConsulted: boolean }) => Promise<ActionResult<unknown>>;

/** Whose advice a story takes: people come and go one by one, and hear of it. */
export function Consulted({ people, consult }: { people: readonly NamedPerson[]; consult: Consult | null }) {
  const toast = useToast();
  const [isAdding, setIsAdding] = useState(false);
  const [isPending, startTransition] = useTransition();
  if (!consult)
    return people.length === 0 ? <span className="text-ink-3">nobody</span> : people.map(({ name }) => name).join(", ");

  function set(person: NamedPerson, isConsulted: boolean) {
    startTransition(async () => {
      const result = await consult?.({ userId: person.id, isConsulted }).catch(notChanged);
      if (!result || result.ok) return isConsulted ? setIsAdding(false) : sayRemoved(person);
      toast({ text: result.errors[0]?.message ?? "That did not work." });
    });
  }
  function sayRemoved(person: NamedPerson) {
    const undo = async () => (await consult?.({ userId: person.id, isConsulted: true })) ?? notChanged(null);
    toast({ text: `${person.name} is no longer consulted.`, undo });
  }

  return (
    <span aria-busy={isPending || undefined} className="flex flex-wrap items-center gap-1">
      {people.map((person) => (
        <Picked
          key={person.id}
          option={{ name: "consulted", value: person.id, label: person.name }}
          onRemove={() => set(person, false)}
        />
      ))}
      {people.length === 0 && !isAdding && <Unknown>nobody</Unknown>}
      {isAdding ? (
        <AddPerson known={people} onPick={(person) => set(person, true)} onClose={() => setIsAdding(false)} />
      ) : (
        <button
          type="button"
          aria-label="Add somebody to be consulted"
          onClick={() => setIsAdding(true)}
          className="min-h-6 rounded px-1 text-accent hover:bg-sunk print:hidden"
        >
          add
        </button>
      )}
    </span>
  );
}

type AddPersonProps = { known: readonly NamedPerson[]; onPick: (person: NamedPerson) => void; onClose: () => void };

function AddPerson({ known, onPick, onClose }: AddPersonProps) {
  const { teamSlug } = useEditing();
  const { people } = useChoices(teamSlug);
  const others = people.filter(({ id }) => !known.some((person) => person.id === id));
  return (
    <Select
      aria-label="Somebody to be consulted"
      // biome-ignore lint/a11y/noAutofocus: it stands where the button was that had the focus
      autoFocus
      value=""
      options={[{ value: "", label: "Choose …" }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ target }) => {
        const person = others.find(({ id }) => id === target.value);
        if (person) onPick(person);
      }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      className="w-full"
    />
  );
}
