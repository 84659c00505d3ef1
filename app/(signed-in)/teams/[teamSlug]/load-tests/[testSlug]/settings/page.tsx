import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JudgeAllAgain } from "#components/load-tests/judging/judge-all-again.tsx";
import { JudgingForm } from "#components/load-tests/judging/judging-form.tsx";
import { TestForm } from "#components/load-tests/test-form.tsx";
import { ObjectiveEditor } from "#components/objectives/objective-editor.tsx";
import { ObjectiveTexts } from "#components/objectives/objective-texts.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ArchiveRow } from "#components/ui/archive-button.tsx";
import { ManagedNote } from "#components/ui/managed.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { listNewestLabels } from "#lib/load-tests/objectives/newest-figures-store.ts";
import { objectiveOf } from "#lib/load-tests/objectives/objectives-of-test-store.ts";
import { findJudging, findTestNoise } from "#lib/load-tests/tests/find-judging-store.ts";
import { type FoundTest, findTest } from "#lib/load-tests/tests/test-store.ts";
import { listEnvironmentNames } from "#lib/systems/environment-store.ts";
import { listServiceNames } from "#lib/systems/service-store.ts";
import { archiveTestAction } from "../../actions.ts";
import { judgeTestAgainAction, setTestJudgingAction, setTestObjectivesAction, updateTestAction } from "./actions.ts";
import { RetentionSection } from "./retention-section.tsx";

type Props = PageProps<"/teams/[teamSlug]/load-tests/[testSlug]/settings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Settings of ${(await params).testSlug}` };
}

export default async function TestSettingsPage({ params }: Props) {
  const { teamSlug, testSlug } = await params;
  const member = await requireMember(teamSlug, "tests:edit");
  const test = await findTest(member, testSlug);
  if (!test) notFound();
  const [environments, services, labels, judging, noise] = await Promise.all([
    listEnvironmentNames(member),
    listServiceNames(member),
    listNewestLabels(member, [test.id]),
    findJudging(member, testSlug),
    findTestNoise(member, test.id),
  ]);
  const teamPath = `/teams/${teamSlug}` as const;
  const bound = { id: test.id };
  const objectives = test.objectives.flatMap(objectiveOf);
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(teamPath) },
          { label: "Load tests", href: route(`${teamPath}/load-tests`) },
          { label: test.name, href: route(`${teamPath}/load-tests/${testSlug}`) },
        ]}
        here="Settings"
      />
      <Answer>{answerOf(test, objectives.length)}</Answer>
      {test.isManaged && <ManagedNote>What is here is changed there. Its runs are yours as ever.</ManagedNote>}
      <section aria-labelledby="objectives" className="mt-7">
        <SectionHead id="objectives" title="Objectives" meta="what every run must hold" />
        {test.isManaged ? (
          <ObjectiveTexts objectives={objectives} />
        ) : (
          <ObjectiveEditor
            key={test.id}
            isMain
            objectives={objectives}
            labels={labels}
            save={setTestObjectivesAction.bind(null, teamSlug, bound)}
          />
        )}
      </section>
      <div className="mt-10">
        <JudgingForm
          key={test.id}
          judging={{
            ...test,
            pinnedRun: judging?.pinnedRun?.number ?? null,
            anchorRun: judging?.anchorRun?.number ?? null,
          }}
          noise={noise}
          save={setTestJudgingAction.bind(null, teamSlug, bound)}
          isReadOnly={test.isManaged}
        />
        <JudgeAllAgain judge={judgeTestAgainAction.bind(null, teamSlug, bound)} />
      </div>
      <RetentionSection member={member} test={test} />
      <section aria-labelledby="facts" className="mt-10">
        <SectionHead id="facts" title="Test" />
        <TestForm
          test={{
            ...test,
            environmentId: test.environmentId ?? "",
            services: test.services.map(({ service }) => service.id),
          }}
          environments={withChosen(environments, test.environment ? [test.environment] : [])}
          services={withChosen(
            services,
            test.services.map(({ service }) => service),
          )}
          teamPath={teamPath}
          update={updateTestAction.bind(null, teamSlug, bound)}
          isReadOnly={test.isManaged}
        />
        {!test.isManaged && (
          <ArchiveRow
            noun="test"
            name={test.name}
            isArchived={test.archivedAt !== null}
            archive={archiveTestAction.bind(null, teamSlug, bound)}
          >
            {test.archivedAt
              ? "Its runs and objectives are all still here."
              : "An archived test keeps its runs, leaves the overview and takes no uploads. It can be restored."}
          </ArchiveRow>
        )}
      </section>
    </>
  );
}

function answerOf({ name, archivedAt }: FoundTest, objectives: number): string {
  if (archivedAt) return `${name} is archived.`;
  if (objectives === 0) return `${name} has no objectives yet: its runs are held against earlier ones only.`;
  return objectives === 1 ? `${name} is held to one objective.` : `${name} is held to ${objectives} objectives.`;
}

/** What may be chosen, and what was chosen before it was archived. */
function withChosen<Named extends { id: string }>(offered: readonly Named[], chosen: readonly Named[]): Named[] {
  return [...offered, ...chosen.filter(({ id }) => offered.every((one) => one.id !== id))];
}
