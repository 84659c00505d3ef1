import { ChangeItem } from "#components/regressions/change-item.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { ListedRegression } from "#lib/load-tests/regressions/regression-list-store.ts";
import { changeSizeText, levelsText, stateWords } from "#lib/load-tests/run-view/change-words.ts";
import type { TrendRow } from "#lib/load-tests/tests/trend-store.ts";
import { ChangeDetails } from "./change-details.tsx";
import type { ShownChange } from "./shown-change.ts";
import { type TestView, viewHref } from "./view-of.ts";

type TestChangesProps = {
  member: Member;
  testName: string;
  view: TestView;
  path: `/teams/${string}/load-tests/${string}`;
  /** Oldest first. */
  changes: readonly ShownChange[];
  runs: readonly TrendRow[];
  regressions: readonly ListedRegression[];
  repositories: readonly string[];
};

/** The changes of the trend above as a list; the one that the address names is opened. */
export function TestChanges({
  member,
  testName,
  view,
  path,
  changes,
  runs,
  regressions,
  repositories,
}: TestChangesProps) {
  if (changes.length === 0) return null;
  const runOf = new Map(runs.map((run) => [run.id, run]));
  return (
    <section aria-labelledby="changes" className="mt-5">
      <SectionHead id="changes" title="Changes" meta="where the level of this figure moved, newest first" />
      <ul>
        {changes.toReversed().map((change) => {
          const first = runOf.get(change.runId);
          if (!first) return null;
          const isOpen = view.change === first.number;
          return (
            <ChangeItem
              key={change.runId}
              id={`change-${first.number}`}
              href={route(changeHref(path, view, isOpen ? undefined : first.number))}
              isOpen={isOpen}
              title={`Since run ${first.number}`}
              startedAt={first.startedAt}
              levels={levelsText(view.metric, change)}
              size={changeSizeText({ metric: view.metric, ...change })}
              state={change.stored?.regression ? stateWords[change.stored.regression.state] : null}
            >
              {isOpen && (
                <ChangeDetails
                  member={member}
                  testName={testName}
                  metric={view.metric}
                  change={change}
                  firstNumber={first.number}
                  path={path}
                  regressions={regressions.filter(
                    ({ changePointId }) => changePointId !== null && changePointId === change.stored?.id,
                  )}
                  repositories={repositories}
                />
              )}
            </ChangeItem>
          );
        })}
      </ul>
    </section>
  );
}

/** The address of the page with that change opened, or with none. */
export function changeHref(path: TestChangesProps["path"], view: TestView, change: number | undefined) {
  const address = viewHref(path, { ...view, before: undefined, change });
  return (change === undefined ? address : `${address}#change-${change}`) as typeof path;
}
