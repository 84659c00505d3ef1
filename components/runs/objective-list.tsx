import type { Route } from "next";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { VerdictMark, type VerdictWord } from "#components/ui/verdict-mark.tsx";
import type { ObjectiveRow } from "#lib/load-tests/run-view/objective-rows.ts";
import type { ObjectiveStatus } from "#lib/load-tests/verdicts/verdict.ts";

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

const figure = "figures whitespace-nowrap text-right text-[0.78125rem]";

type ObjectiveListProps = {
  objectives: ObjectiveRow[];
  /** Whether the test has objectives now: an older run may have been judged before. */
  hasSome: boolean;
  editHref: Route | null;
};

/** What the test must reach, and what this run did. */
export function ObjectiveList({ objectives, hasSome, editHref }: ObjectiveListProps) {
  return (
    <section className="min-w-0">
      <SectionHead
        title="Objectives"
        meta={objectives.length === 0 ? (hasSome ? "none at the time" : "none yet") : metText(objectives)}
        tools={editHref && <TextLink href={editHref}>{objectives.length === 0 && !hasSome ? "Add" : "Edit"}</TextLink>}
      />
      {objectives.length === 0 ? (
        <p className="py-3 text-ink-2 text-table">
          {hasSome
            ? "It was judged before the test had objectives: only against the runs before it."
            : "Without an objective a run is held only against the runs before it."}
        </p>
      ) : (
        <ul className="@container grid grid-cols-[auto_minmax(0,1fr)_repeat(3,auto)] gap-x-3 text-table">
          {objectives.map((objective) => (
            <ObjectiveItem
              key={`${objective.name} ${objective.target}`}
              {...objective}
              isFromFile={objective.isFromFile && !areFromFile(objectives)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function metText(objectives: ObjectiveRow[]): string {
  const missed = objectives.filter(({ status }) => status === "fail" || status === "missing").length;
  const told = missed === 0 ? "" : `${missed} of ${objectives.length} not met`;
  return [told, areFromFile(objectives) && "from the file"].filter(Boolean).join(", ");
}

/** Said once where it is true of all. */
function areFromFile(objectives: ObjectiveRow[]): boolean {
  return objectives.every(({ isFromFile }) => isFromFile);
}

function ObjectiveItem({ name, target, actual, room, status, isKey, isFromFile }: ObjectiveRow) {
  return (
    <li className="col-span-full grid min-h-9 grid-cols-subgrid items-baseline gap-y-0.5 border-b py-1.5">
      <VerdictMark verdict={marks[status]} className="self-center" />
      <span className="[overflow-wrap:anywhere] @max-sm:col-span-4">
        {name}
        {isKey && <span className="ml-1.5 text-ink-3 text-meta">key</span>}
        {isFromFile && <span className="ml-1.5 whitespace-nowrap text-ink-3 text-meta">from the file</span>}
        <span className="sr-only">: {words[status]}</span>
      </span>
      <span className={`${figure} text-ink-3 @max-sm:col-start-3`}>{target}</span>
      <span className={`${figure} font-medium`}>{actual ?? <Unknown />}</span>
      <span className={`whitespace-nowrap text-right text-meta ${inks[status]}`}>{room ?? words[status]}</span>
    </li>
  );
}
