import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { ChecklistForm } from "#components/team-test/evidence/checklist-form.tsx";
import { LimitsForm, type ShownProbe } from "#components/team-test/evidence/limits-form.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { gatherEvidence } from "#lib/compose/evidence/gather-evidence.ts";
import { evidenceSentence } from "#lib/team-test/evidence/evidence-sentence.ts";
import { isProbeId, limitsOf } from "#lib/team-test/evidence/limits.ts";
import { findTeamTestSettings } from "#lib/team-test/evidence/settings-store.ts";
import { teamTestSet } from "#lib/team-test/question-sets/team-test-set.ts";
import { saveChecklistAction, saveLimitsAction } from "./actions.ts";

export const metadata: Metadata = { title: "Team test settings" };

/** What Headroom looks at for the team test, what that says now, and from what on it speaks for a yes. */
export default async function TeamTestSettingsPage({ params }: PageProps<"/teams/[teamSlug]/team-test/settings">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [evidence, settings] = await Promise.all([
    gatherEvidence(member, teamTestSet.questions, new Date()),
    findTeamTestSettings(member),
  ]);
  const teamPath = `/teams/${teamSlug}` as const;
  const isReadOnly = !member.permissions.has("rounds:run");
  const probes = evidence.flatMap((one): ShownProbe[] => {
    const id = one.questionId;
    if (!isProbeId(id)) return [];
    const title = teamTestSet.questions.find((question) => question.id === id)?.short ?? id;
    return [{ id, title, evidence: one, limits: limitsOf(settings.limits, id) }];
  });
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(teamPath) },
          { label: "Team test", href: route(`${teamPath}/team-test`) },
        ]}
        here="Settings"
      />
      <Answer explanation="At the reveal of a round this is kept beside the answers, as it is then. It overrules nobody: where it contradicts what people say, they talk about it.">
        {evidenceSentence(evidence)}
      </Answer>
      <section aria-labelledby="known" className="mt-7">
        <SectionHead id="known" title="What Headroom knows" meta="valid runs, services and settings of this team" />
        <LimitsForm
          probes={probes}
          teamPath={teamPath}
          isReadOnly={isReadOnly}
          save={saveLimitsAction.bind(null, teamSlug)}
        />
      </section>
      <section aria-labelledby="checklist" className="mt-8">
        <SectionHead
          id="checklist"
          title="Review checklist"
          meta="what people go through when they review a change"
          tools={settings.checklistUrl !== "" && <OpenChecklist url={settings.checklistUrl} />}
        />
        {isReadOnly ? (
          settings.checklistUrl === "" && <p className="py-3 text-ink-2 text-table">No address is recorded.</p>
        ) : (
          <ChecklistForm
            checklistUrl={settings.checklistUrl}
            checklistReviewedOn={settings.checklistReviewedOn?.toISOString().slice(0, 10) ?? ""}
            save={saveChecklistAction.bind(null, teamSlug)}
          />
        )}
      </section>
    </>
  );
}

/** Elsewhere: that site is not told where somebody came from. */
function OpenChecklist({ url }: { url: string }) {
  return (
    <a
      href={url}
      rel="noreferrer"
      className="text-accent text-table underline decoration-accent-line underline-offset-2 hover:decoration-current"
    >
      Open the checklist
    </a>
  );
}
