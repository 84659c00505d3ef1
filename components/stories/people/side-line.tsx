"use client";

import type { ReactNode } from "react";
import { Unknown } from "#components/ui/unknown.tsx";
import { EditButton } from "../editing/edit-button.tsx";
import { KeptNote } from "../editing/kept-note.tsx";
import { LazyFields } from "../editing/lazy-fields.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { type EditorId, editors } from "../facts/editors.ts";

type SideLineProps = {
  id: EditorId;
  /** Null: nobody knows. */
  value: ReactNode;
  /** What that is called: "nobody" of people. */
  nothing?: string;
};

/** A line of the side column that is edited where it stands. */
export function SideLine({ id, value, nothing }: SideLineProps) {
  const { drafts } = useEditing();
  const draft = drafts[id];
  if (draft?.isOpen)
    return (
      <div className="border-b">
        <LazyFields id={id} draft={draft} />
      </div>
    );
  return (
    <SideFact name={editors[id].label}>
      {value ?? <Unknown>{nothing}</Unknown>}
      <EditButton id={id} face={value === null ? "add" : undefined} />
      <KeptNote id={id} />
    </SideFact>
  );
}

/** A line of the side column. */
export function SideFact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <dl className="grid min-h-8 grid-cols-[7rem_minmax(0,1fr)] items-baseline gap-x-2 border-b py-1 text-table">
      <dt className="text-ink-3 text-meta">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </dl>
  );
}
