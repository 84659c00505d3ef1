"use client";

import { Table, Th } from "#components/ui/table.tsx";
import { FactRow } from "./fact-row.tsx";
import type { FactId } from "./fact-value.tsx";

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

/** What is known of a story, where it comes from and how sure it is; each line is edited where it stands. */
export function FactTable({ now }: { now: number }) {
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
          {rows.map((id) => (
            <FactRow key={id} id={id} now={now} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}
