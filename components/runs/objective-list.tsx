import type { Route } from "next";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { VerdictMark, type VerdictWord } from "#components/ui/verdict-mark.tsx";
import type { ObjectiveRow } from "#lib/load-tests/run-view/objective-rows.ts";
import type { ObjectiveStatus } from "#lib/load-tests/verdict.ts";

const marks: Record<ObjectiveStatus, VerdictWord> = {
  pass: "pass",
  warning: "warning",
  fail: "fail",
  missing: "fail",
  unknown: "no baseline",
};

const words: Record<ObjectiveStatus, string> = {
  pass: "met",
  warning: "near its limit",
  fail: "not met",
  missing: "not in the run",
  unknown: "cannot be judged",
};

const inks: Record<ObjectiveStatus, string> = {
  pass: "text-ink-3",
  warning: "font-medium text-warn-ink",
  fail: "font-medium text-fail",
  missing: "font-medium text-fail",
  unknown: "text-ink-3",
};

/** What the test must reach, and what this run did. */
export function ObjectiveList({ objectives, editHref }: { objectives: ObjectiveRow[]; editHref: Route | null }) {
  const missed = objectives.filter(({ status }) => status === "fail" || status === "missing").length;
  return (
    <section className="min-w-0">
      <SectionHead
        title="Objectives"
        meta={objectives.length === 0 ? "none yet" : missed === 0 ? "" : `${missed} of ${objectives.length} not met`}
        tools={editHref && <TextLink href={editHref}>{objectives.length === 0 ? "Add" : "Edit"}</TextLink>}
      />
      {objectives.length === 0 ? (
        <p className="py-3 text-ink-2 text-table">
          Without an objective a run is held only against the runs before it.
        </p>
      ) : (
        <ul className="text-table">
          {objectives.map((objective) => (
            <ObjectiveItem key={`${objective.name} ${objective.target}`} {...objective} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ObjectiveItem({ name, target, actual, room, status, isKey, isFromFile }: ObjectiveRow) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-b py-1.5">
      <span className="flex min-w-32 flex-1 items-center gap-2">
        <VerdictMark verdict={marks[status]} />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {name}
          {isKey && <span className="ml-1.5 text-ink-3 text-meta">key</span>}
          {isFromFile && <span className="ml-1.5 text-ink-3 text-meta">from the file</span>}
          <span className="sr-only">: {words[status]}</span>
        </span>
      </span>
      <span className="ml-auto grid grid-cols-[auto_minmax(4rem,auto)_minmax(4.5rem,auto)] items-baseline gap-x-2 whitespace-nowrap text-right">
        <span className="figures text-[0.78125rem] text-ink-3">{target}</span>
        <span className="figures font-medium text-[0.78125rem]">{actual ?? <Unknown />}</span>
        <span className={`text-meta ${inks[status]}`}>{room ?? words[status]}</span>
      </span>
    </li>
  );
}
