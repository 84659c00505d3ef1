import { GitCompareArrows } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ShareButton } from "#components/comparing/share-button.tsx";
import { RunActs } from "#components/runs/run-acts.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { runTitle } from "#lib/load-tests/run-view/run-title.ts";
import { type FoundRun, findRunByNumber } from "#lib/load-tests/runs/run-detail-store.ts";
import { findJudging } from "#lib/load-tests/tests/find-judging-store.ts";
import { makeShareAction } from "../../shared/actions.ts";
import {
  acceptRunAction,
  deleteRunAction,
  judgeAgainAction,
  keepRunAction,
  markInvalidAction,
  markValidAction,
  setRunRoleAction,
} from "./actions.ts";
import { ReadyRun } from "./ready-run.tsx";
import { UnreadyRun } from "./unready-run.tsx";

type Props = PageProps<"/teams/[teamSlug]/load-tests/[testSlug]/runs/[number]">;

const runNumber = z.coerce.number().int().min(1).max(2_147_483_647);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { testSlug, number } = await params;
  return { title: `Run ${number} of ${testSlug}` };
}

export default async function RunPage({ params }: Props) {
  const { teamSlug, testSlug, number } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const wanted = runNumber.safeParse(number);
  const run = wanted.success ? await findRunByNumber(member, testSlug, wanted.data) : null;
  if (!run) notFound();
  const mayEdit = member.permissions.has("runs:edit");
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Load tests", href: route(`/teams/${teamSlug}/load-tests`) },
          { label: run.test.name, href: route(`/teams/${teamSlug}/load-tests/${testSlug}`) },
        ]}
        here={`Run ${run.number}`}
      >
        <span>{runTitle(run)}</span>
        {run.status === "ready" && (
          <ButtonLink href={`/teams/${teamSlug}/load-tests/${testSlug}/compare?runs=${run.number}`}>
            <GitCompareArrows aria-hidden="true" size={14} />
            Compare with…
          </ButtonLink>
        )}
        {mayEdit && run.status === "ready" && (
          <ShareButton
            what={`run ${run.number}`}
            make={makeShareAction.bind(null, teamSlug, { runId: run.id })}
            listHref={route(`/teams/${teamSlug}/load-tests/${testSlug}/shared`)}
          />
        )}
        {mayEdit && (
          <RunActs
            run={factsForActs(run)}
            roles={await rolesFor(member, testSlug)}
            testHref={route(`/teams/${teamSlug}/load-tests/${testSlug}`)}
            acts={{
              markInvalid: markInvalidAction.bind(null, teamSlug),
              markValid: markValidAction.bind(null, teamSlug),
              accept: acceptRunAction.bind(null, teamSlug),
              keep: keepRunAction.bind(null, teamSlug),
              remove: deleteRunAction.bind(null, teamSlug),
              setRole: setRunRoleAction.bind(null, teamSlug),
              judgeAgain: judgeAgainAction.bind(null, teamSlug),
            }}
          />
        )}
      </PageTop>
      {run.status === "ready" ? (
        <ReadyRun run={run} member={member} />
      ) : (
        <UnreadyRun run={run} teamSlug={teamSlug} mayEdit={mayEdit} />
      )}
    </>
  );
}

async function rolesFor(member: Member, testSlug: string) {
  const test = member.permissions.has("tests:edit") ? await findJudging(member, testSlug) : null;
  if (!test) return null;
  const { id: testId, baselineKind, pinnedRunId, anchorRunId, isManaged } = test;
  return { testId, baselineKind, pinnedRunId, anchorRunId, isManaged };
}

function factsForActs(run: FoundRun) {
  return {
    id: run.id,
    number: run.number,
    testName: run.test.name,
    isReady: run.status === "ready",
    invalidReason: run.invalidReason,
    isAccepted: run.acceptedAt !== null,
    isKept: run.pinnedAt !== null,
    isWorse: run.verdict?.isWorse ?? false,
  };
}
