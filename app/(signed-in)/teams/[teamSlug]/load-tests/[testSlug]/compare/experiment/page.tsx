import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExperimentBody } from "#components/comparing/experiment-body.tsx";
import { SaveComparison } from "#components/comparing/save-comparison.tsx";
import { ShareButton } from "#components/comparing/share-button.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { type ExperimentQuery, readComparison, writeComparison } from "#lib/load-tests/comparing/comparison-query.ts";
import { experimentFacts } from "#lib/load-tests/comparing/experiment.ts";
import { listExperimentRuns, listRunEnvironments } from "#lib/load-tests/comparing/experiment-store.ts";
import { experimentView } from "#lib/load-tests/comparing/experiment-view.ts";
import { listBranches, listLabels, listRuns } from "#lib/load-tests/tests/test-runs-store.ts";
import { findTest } from "#lib/load-tests/tests/test-store.ts";
import { makeShareAction } from "../../shared/actions.ts";
import { saveComparisonAction } from "../actions.ts";
import { queryOf } from "../query-of.ts";
import { ExperimentChoices } from "./experiment-choices.tsx";
import { NoExperiment } from "./no-experiment.tsx";

type Props = PageProps<"/teams/[teamSlug]/load-tests/[testSlug]/compare/experiment">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Experiment with ${(await params).testSlug}` };
}

export default async function ExperimentPage({ params, searchParams }: Props) {
  const { teamSlug, testSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const test = await findTest(member, testSlug);
  if (!test) notFound();
  const query = await experimentQuery(queryOf(await searchParams), () =>
    listExperimentRuns(member, test.id, { metric: "p95Ms", label: "" }),
  );
  const testPath = `/teams/${teamSlug}/load-tests/${testSlug}` as const;
  const top = {
    crumbs: [
      { label: member.teamName, href: route(`/teams/${teamSlug}`) },
      { label: "Load tests", href: route(`/teams/${teamSlug}/load-tests`) },
      { label: test.name, href: route(testPath) },
      { label: "Compare", href: route(`${testPath}/compare`) },
    ],
    here: "Experiment",
  };
  if (!query)
    return (
      <>
        <PageTop {...top} />
        <NoExperiment testName={test.name} />
      </>
    );
  const [runs, branches, environments, [newest]] = await Promise.all([
    listExperimentRuns(member, test.id, query),
    listBranches(member, test.id),
    listRunEnvironments(member, test.id),
    listRuns(member, test.id, { limit: 1 }),
  ]);
  const view = experimentView(runs, query);
  const bound = { testId: test.id, query: writeComparison(query) };
  return (
    <>
      <PageTop {...top}>
        {member.permissions.has("runs:edit") && (
          <>
            <SaveComparison save={saveComparisonAction.bind(null, teamSlug, bound)} />
            <ShareButton
              what="this experiment"
              make={makeShareAction.bind(null, teamSlug, bound)}
              listHref={route(`${testPath}/shared`)}
            />
          </>
        )}
      </PageTop>
      <ExperimentBody
        view={view}
        fileName={`${test.slug}-${view.metric}-against-${query.fact.key.replaceAll(/[^\w.-]+/g, "-")}`}
        runHref={(number) => route(`${testPath}/runs/${number}`)}
        choices={
          <ExperimentChoices
            query={query}
            facts={view.facts.map(({ name }) => name)}
            labels={newest ? await listLabels(member, newest.id) : []}
            branches={branches.map(({ branch }) => branch)}
            environments={environments}
            path={`${testPath}/compare/experiment`}
          />
        }
      />
    </>
  );
}

/** What the address asks for; else the first fact that the runs differ in. Null without one. */
async function experimentQuery(
  asked: URLSearchParams,
  list: () => ReturnType<typeof listExperimentRuns>,
): Promise<ExperimentQuery | null> {
  asked.delete("runs");
  asked.delete("run");
  const read = readComparison(asked);
  if (read?.kind === "experiment") return read;
  const [first] = experimentFacts(await list());
  if (!first) return null;
  const [of, ...key] = first.name.split(".");
  asked.set(of === "config" ? "config" : "tag", key.join("."));
  const guessed = readComparison(asked);
  return guessed?.kind === "experiment" ? guessed : null;
}
