import { CompareForm } from "#components/comparing/compare-form.tsx";
import { NoRunFound } from "#components/load-tests/no-run-found.tsx";
import { RunSelection } from "#components/load-tests/run-selection.tsx";
import { RunTable } from "#components/load-tests/run-table.tsx";
import { AddressSearch } from "#components/ui/address-search.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { storedKindAnswer } from "#lib/load-tests/kinds/kind-answer.ts";
import { kindWords } from "#lib/load-tests/kinds/kind-sentence.ts";
import { findChange } from "#lib/load-tests/run-view/change.ts";
import { partWords } from "#lib/load-tests/runs/judged-figures.ts";
import { type ListedRun, listRuns } from "#lib/load-tests/tests/test-runs-store.ts";
import { findRuns } from "../find-runs.ts";
import { stageWords } from "../stage-words.ts";
import { changeRunsAction } from "./actions.ts";
import { type TestView, viewHref } from "./view-of.ts";

const runsListed = 50;

type TestRunsProps = {
  member: Member;
  test: { id: string; name: string };
  view: TestView;
  branch: string;
  branches: { branch: string; runs: number }[];
  /** The newest runs of the branch, latest first. */
  runs: ListedRun[];
  path: `/teams/${string}/load-tests/${string}`;
};

/** The runs of a test on one branch, or those of all its branches that are searched for. */
export async function TestRuns({ member, test, view, branch, branches, runs, path }: TestRunsProps) {
  const { before, search } = view;
  const found =
    search === ""
      ? null
      : await findRuns(member, { search, testId: test.id, limit: runsListed + 1, before: view.before });
  const listed =
    found?.runs ?? (before ? await listRuns(member, test.id, { branch, limit: runsListed + 1, before }) : runs);
  const rows = listed.slice(0, runsListed);
  const last = listed.length > runsListed ? rows.at(-1) : undefined;
  const href = (other: Partial<TestView>) =>
    route(viewHref(path, { ...view, before: undefined, change: undefined, ...other }) as typeof path);
  const clearHref = href({ search: "" });
  const all = branches.reduce((sum, one) => sum + one.runs, 0);
  const mayEdit = member.permissions.has("runs:edit");
  const table = (
    <RunTable
      ticks={{ ticked: [], isForAll: mayEdit }}
      runs={rows.map((run) => ({
        ...run,
        href: route(`${path}/runs/${run.number}`),
        verdict: run.verdict?.status ?? null,
        answer: answerWords(run),
        stage: run.verdict ? "" : stageWords[run.status],
        change: findChange({ judged: run.verdict?.whole ?? [], hints: [], others: [] }, "p95Ms"),
      }))}
    />
  );
  return (
    <section className="mt-7">
      <SectionHead
        title="Runs"
        meta={
          <span role="status">
            {[found ? found.countText(all) : before ? "older ones" : runsMeta(branches, branch), figuresText(rows)]
              .filter(Boolean)
              .join(", ")}
          </span>
        }
        tools={<AddressSearch label="Find runs" search={search} href={clearHref} />}
      />
      {rows.length === 0 && found ? (
        <NoRunFound search={search} where="of this test" clearHref={clearHref} />
      ) : mayEdit ? (
        <RunSelection
          action={`${path}/compare`}
          change={changeRunsAction.bind(null, member.teamSlug)}
          testName={test.name}
        >
          {table}
        </RunSelection>
      ) : (
        <CompareForm action={`${path}/compare`}>{table}</CompareForm>
      )}
      {(before || last) && (
        <p className="mt-3 flex gap-2">
          {before && <ButtonLink href={href({})}>Newest runs</ButtonLink>}
          {last && <ButtonLink href={href({ before: last })}>Older runs</ButtonLink>}
        </p>
      )}
    </section>
  );
}

/** What the test's kind asks, in a few words. */
function answerWords({ kindAnswer }: ListedRun): string | null {
  const answer = storedKindAnswer(kindAnswer);
  return answer && kindWords(answer);
}

/** "figures of the steady part" */
function figuresText(rows: readonly ListedRun[]): string {
  const words = partWords(rows.filter(({ status }) => status === "ready").map(({ figures }) => figures));
  return words && `figures ${words}`;
}

function runsMeta(branches: { branch: string; runs: number }[], branch: string): string {
  const count = branches.find((one) => one.branch === branch)?.runs ?? 0;
  return `${count} ${branch === "" ? "without a branch" : `on ${branch}`}`;
}
