import { FoundRunTable } from "#components/load-tests/found-run-table.tsx";
import { NoRunFound } from "#components/load-tests/no-run-found.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { readFoundPlace, writeFoundPlace } from "#lib/load-tests/runs/found-place.ts";
import { findRuns } from "./find-runs.ts";
import { stageWords } from "./stage-words.ts";

const runsListed = 50;

type FoundRunsProps = { member: Member; search: string; before: string; runs: number };

/** The runs of all tests of a team that a search finds, latest first. */
export async function FoundRuns({ member, search, before: asked, runs: all }: FoundRunsProps) {
  const path = `/teams/${member.teamSlug}/load-tests` as const;
  const before = readFoundPlace(asked);
  const { runs, countText } = await findRuns(member, { search, testId: null, limit: runsListed + 1, before });
  const rows = runs.slice(0, runsListed);
  const last = runs.length > runsListed ? rows.at(-1) : undefined;
  const query = `q=${encodeURIComponent(search)}`;
  return (
    <section className="mt-4">
      <SectionHead title="Runs" meta={<span role="status">{countText(all)}</span>} />
      {rows.length === 0 ? (
        <NoRunFound search={search} where="of this team" clearHref={route(path)} />
      ) : (
        <FoundRunTable
          runs={rows.map(({ id, number, test, startedAt, revision, branch, environment, figures, ...run }) => ({
            id,
            number,
            testName: test.name,
            href: route(`${path}/${test.slug}/runs/${number}`),
            verdict: run.verdict?.status ?? null,
            stage: stageWords[run.status],
            startedAt,
            revision,
            branch,
            environment,
            p95Ms: figures.p95Ms,
          }))}
        />
      )}
      {(before || last) && (
        <p className="mt-3 flex gap-2">
          {before && <ButtonLink href={route(`${path}?${query}` as typeof path)}>Newest runs</ButtonLink>}
          {last && (
            <ButtonLink href={route(`${path}?${query}&before=${writeFoundPlace(last)}` as typeof path)}>
              Older runs
            </ButtonLink>
          )}
        </p>
      )}
    </section>
  );
}
