"use client";

import { RowHead, Td, Tr } from "#components/ui/table.tsx";
import { EditButton } from "../editing/edit-button.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { editors } from "./editors.ts";
import type { FactId } from "./fact-value.tsx";
import { useEditKey } from "./use-edit-key.ts";

/** What nobody knows yet of a story, in one line: each opens its own inputs. */
export function UnknownFacts({ ids }: { ids: readonly FactId[] }) {
  const { mayEdit } = useEditing();
  return (
    <Tr>
      <RowHead isWrapped className="align-baseline font-normal text-ink-2">
        {ids.length} {ids.length === 1 ? "is" : "are"} unknown
      </RowHead>
      <Td colSpan={3} isWrapped className="align-baseline text-ink-3">
        {mayEdit ? (
          <ul aria-label="Add what is known" className="-ml-2 flex flex-wrap gap-x-1 gap-y-1">
            {ids.map((id) => (
              <UnknownFact key={id} id={id} />
            ))}
          </ul>
        ) : (
          namesOf(ids)
        )}
        {mayEdit && <span className="hidden print:inline">{namesOf(ids)}</span>}
      </Td>
    </Tr>
  );
}

function UnknownFact({ id }: { id: FactId }) {
  const onKeyDown = useEditKey(id);
  return (
    <li onKeyDown={onKeyDown}>
      <EditButton id={id} face="add" shows={editors[id].label} />
    </li>
  );
}

function namesOf(ids: readonly FactId[]): string {
  return ids.map((id) => editors[id].label).join(", ");
}
