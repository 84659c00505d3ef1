"use client";

import { Table, Th } from "#components/ui/table.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { FactRow } from "./fact-row.tsx";
import { type FactId, factValue } from "./fact-value.tsx";
import { UnknownFacts } from "./unknown-facts.tsx";

const rows: readonly FactId[] = [
  "customers",
  "group",
  "metric",
  "when",
  "support",
  "blocks",
  "revenue",
  "churn",
  "reach",
  "effort",
  "factors",
  "watch",
];

/** What is known of a story, where it comes from and how sure it is; each line is edited where it stands. What is unknown shares the last line. */
export function FactTable({ now }: { now: number }) {
  const { fields, names, drafts } = useEditing();
  const isShown = (id: FactId) => drafts[id] !== undefined || (factValue(id, fields, names) ?? "") !== "";
  const unknown = rows.filter((id) => !isShown(id));
  return (
    <section aria-labelledby="facts">
      <Table label="What we know" isListOnPhone className="table-fixed">
        <thead>
          <tr>
            <Th className="w-36">
              <span id="facts" className="font-semibold text-base text-ink">
                What we know
              </span>
            </Th>
            <Th>
              <span className="sr-only">Value</span>
            </Th>
            <Th className="w-44">Source, date</Th>
            <Th className="w-24">Confidence</Th>
          </tr>
        </thead>
        <tbody>
          {rows.filter(isShown).map((id) => (
            <FactRow key={id} id={id} now={now} />
          ))}
          {unknown.length > 0 && <UnknownFacts ids={unknown} />}
        </tbody>
      </Table>
    </section>
  );
}
