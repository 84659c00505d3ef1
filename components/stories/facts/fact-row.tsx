"use client";

import { classNames } from "#components/ui/class-names.ts";
import { RowHead, Td, Tr } from "#components/ui/table.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { dayOf } from "#lib/stories/fields/fact-text.ts";
import { ConfidenceBars } from "../confidence-bars.tsx";
import { EditButton } from "../editing/edit-button.tsx";
import { KeptNote } from "../editing/kept-note.tsx";
import { LazyFields } from "../editing/lazy-fields.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { type Editor, editors } from "./editors.ts";
import { type FactId, factValue } from "./fact-value.tsx";
import { useEditKey } from "./use-edit-key.ts";

/** A fact, its source and how sure it is; while it is edited its inputs are in their place. `E` edits the line that has the focus. */
export function FactRow({ id, now }: { id: FactId; now: number }) {
  const { fields, names, drafts } = useEditing();
  const { label, fact }: Editor = editors[id];
  const draft = drafts[id];
  const value = factValue(id, fields, names);
  const source = fact && value !== null ? fields.sources[fact] : undefined;

  const onKeyDown = useEditKey(id);

  return (
    <Tr onKeyDown={onKeyDown}>
      <RowHead
        isWrapped
        className={classNames("font-normal text-ink-2", draft?.isOpen ? "align-top" : "align-baseline")}
      >
        {label}
      </RowHead>
      {draft?.isOpen ? (
        <Td colSpan={3} isWrapped className="py-0">
          <LazyFields id={id} draft={draft} />
        </Td>
      ) : (
        <>
          <Td isWrapped className="align-baseline">
            {value === null || value === "" ? <Unknown /> : value}
            <EditButton id={id} face={value === null ? "add" : undefined} />
            <KeptNote id={id} />
          </Td>
          <Td isWrapped className="align-baseline text-ink-3 text-meta">
            {source && [source.source, dayOf(source.on, now)].filter(Boolean).join(", ")}
          </Td>
          <Td className="align-baseline">{source && <ConfidenceBars confidence={source.confidence} />}</Td>
        </>
      )}
    </Tr>
  );
}
