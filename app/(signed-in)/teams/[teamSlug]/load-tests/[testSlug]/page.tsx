import { Settings2 } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTop } from "#components/shell/page-top.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { UploadButton } from "#components/upload/upload-button.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { listRegressions } from "#lib/load-tests/regressions/regression-list-store.ts";
import { isUnfixed } from "#lib/load-tests/regressions/regression-state.ts";
import { listBranches, listRuns } from "#lib/load-tests/tests/test-runs-store.ts";
import { type FoundTest, findTest } from "#lib/load-tests/tests/test-store.ts";
import { OfferedObjectives } from "./offered-objectives.tsx";
import { TestAnswer } from "./test-answer.tsx";
import { TestFirstRun } from "./test-first-run.tsx";
import { TestHistory } from "./test-history.tsx";
import { TestRegressions } from "./test-regressions.tsx";
import { viewOf } from "./view-of.ts";

type Props = PageProps<"/teams/[teamSlug]/load-tests/[testSlug]">;

/** As many as a trend shows: three months of nights. */
const trendRuns = 90;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).testSlug };
}

export default async function TestPage({ params, searchParams }: Props) {
  const { teamSlug, testSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const test = await findTest(member, testSlug);
  if (!test) notFound();
  const view = viewOf(await searchParams);
  const [branches, regressions] = await Promise.all([listBranches(member, test.id), listRegressions(member, test.id)]);
  const branch = view.branch ?? branches[0]?.branch ?? "";
  const runs = await listRuns(member, test.id, { branch, limit: trendRuns });
  const path = `/teams/${teamSlug}/load-tests/${testSlug}` as const;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Load tests", href: route(`/teams/${teamSlug}/load-tests`) },
        ]}
        here={test.name}
      >
        <span className="max-sm:w-full">{factsOf(test)}</span>
        {branches.length > 0 && <UploadButton />}
        {member.permissions.has("tests:edit") && (
          <ButtonLink href={`${path}/settings`}>
            <Settings2 aria-hidden="true" size={14} />
            Objectives and settings
          </ButtonLink>
        )}
      </PageTop>
      <TestAnswer test={test} latest={runs.find(({ status }) => status === "ready")} runs={runs} path={path} />
      <TestRegressions
        member={member}
        testName={test.name}
        regressions={regressions.filter(({ state }) => isUnfixed(state))}
        path={path}
      />
      <OfferedObjectives member={member} testId={test.id} />
      {branches.length === 0 ? (
        <TestFirstRun teamSlug={teamSlug} testSlug={test.slug} />
      ) : (
        <TestHistory
          member={member}
          test={test}
          view={view}
          branch={branch}
          branches={branches}
          runs={runs}
          regressions={regressions}
          path={path}
        />
      )}
    </>
  );
}

/** "load, happy path, Locust, staging" */
function factsOf(test: FoundTest): string {
  return [test.kind, `${test.path} path`, test.tool, test.environment?.name].filter(Boolean).join(", ");
}
