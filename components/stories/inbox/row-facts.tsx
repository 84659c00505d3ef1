import type { ReactNode } from "react";
import { Unknown } from "#components/ui/unknown.tsx";
import { amountText, dayOf, levelText, rangeText } from "#lib/stories/fields/fact-text.ts";
import type { StoryColumn } from "#lib/stories/listing/story-filter.ts";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { stateNames } from "#lib/stories/states/story-state.ts";

type Facts = Record<Exclude<StoryColumn, "age">, (row: StoryRow, now: number) => ReactNode>;

/** What a line says below its title; null: nothing to say. */
const facts: Facts = {
  state: ({ state }) => stateNames[state],
  service: ({ service }) => service,
  reporter: ({ reporter }) => reporter || null,
  customers: ({ customers }) =>
    customers ? (
      <>
        <Amount>{rangeText(customers)}</Amount> {customers.high === 1 ? "customer" : "customers"} a week
      </>
    ) : (
      <>
        customers <Unknown />
      </>
    ),
  tickets: ({ ticketsPerWeek: tickets }) =>
    tickets !== null && (
      <>
        <Amount>{amountText(tickets)}</Amount> {tickets === 1 ? "ticket" : "tickets"} a week
      </>
    ),
  metric: ({ metric }) =>
    metric?.baseline != null && (
      <>
        {metric.percentile === null ? metric.name : `p${amountText(metric.percentile)}`}{" "}
        <Amount>{levelText(metric.baseline, metric.unit)}</Amount>
      </>
    ),
  responsible: ({ responsibleTeam }) => responsibleTeam && `for ${responsibleTeam}`,
  owner: ({ owner, investigator }) => owner ?? investigator,
  effort: ({ effort }) =>
    effort && (
      <>
        <Amount>{rangeText(effort)}</Amount> h to fix
      </>
    ),
  deadline: ({ deadline }, now) => deadline && `due ${dayOf(deadline, now)}`,
  heard: ({ heardFrom }) =>
    heardFrom > 0 && (
      <>
        heard from <Amount>{amountText(heardFrom)}</Amount>
      </>
    ),
};

/** What is out of the ordinary, whatever the columns are. */
function badges({ kind, isRegressed, needsDecision, isApproved }: StoryRow): string[] {
  return [
    kind === "incident" ? "incident" : "",
    isRegressed ? "regressed" : "",
    needsDecision ? "needs a decision" : "",
    isApproved ? "without proof" : "",
  ].filter(Boolean);
}

type RowFactsProps = { row: StoryRow; columns: readonly StoryColumn[]; now: number };

export function RowFacts({ row, columns, now }: RowFactsProps) {
  const shown = columns.flatMap((column) => {
    const fact = column === "age" ? null : facts[column](row, now);
    return fact ? [{ column, fact }] : [];
  });
  return (
    <span className="flex min-w-0 items-baseline gap-x-2 overflow-hidden whitespace-nowrap text-ink-2 text-meta">
      {badges(row).map((badge) => (
        <b key={badge} className="shrink-0 font-medium text-ink">
          {badge}
        </b>
      ))}
      {shown.map(({ column, fact }, index) => (
        <span key={column} className="shrink-0 last:min-w-0 last:shrink last:truncate">
          {index > 0 && (
            <span aria-hidden="true" className="mr-2">
              ·
            </span>
          )}
          {fact}
        </span>
      ))}
    </span>
  );
}

function Amount({ children }: { children: string }) {
  return <span className="figures">{children}</span>;
}
