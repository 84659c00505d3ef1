import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTop } from "#components/shell/page-top.tsx";
import { CopySet } from "#components/team-test/sets/copy-set.tsx";
import { QuestionList } from "#components/team-test/sets/question-list.tsx";
import { SetEditor } from "#components/team-test/sets/set-editor.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ArchiveRow } from "#components/ui/archive-button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listSuggestable } from "#lib/compose/radar/links/suggestable-tactics-store.ts";
import { tacticsOf } from "#lib/team-test/question-sets/known-tactics.ts";
import { copyName, teamSetAbout, versionSentence } from "#lib/team-test/question-sets/set-words.ts";
import { shippedSets } from "#lib/team-test/question-sets/shipped-sets.ts";
import { countSetUses, findTeamSet, listTeamSets } from "#lib/team-test/question-sets/team-set-store.ts";
import { archiveSetAction, copySetAction, saveSetAction } from "../actions.ts";

export const metadata: Metadata = { title: "Question set" };

/** The questions of a set: to be read, and where it is the team's own to be changed. */
export default async function QuestionSetPage({ params }: PageProps<"/teams/[teamSlug]/team-test/sets/[setId]">) {
  const { teamSlug, setId } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const shipped = shippedSets.find(({ id }) => id === setId);
  const own = shipped ? null : await findTeamSet(member, setId);
  const set = shipped ?? own;
  if (!set) notFound();
  const [uses, sets, tactics] = await Promise.all([
    countSetUses(member),
    listTeamSets(member),
    listSuggestable(member),
  ]);
  // What was removed from the radar goes, and what was renamed is called as it is now.
  const questions = set.questions.map((question) => {
    const ids = question.tactics.map(({ id }) => id);
    return { ...question, tactics: tacticsOf(ids, tactics) };
  });
  const teamPath = `/teams/${teamSlug}` as const;
  const mayEdit = member.permissions.has("rounds:run");
  const mayChange = mayEdit && own !== null && !own.isArchived;
  const names = [...shippedSets, ...sets.filter(({ isArchived }) => !isArchived)].map(({ name }) => name);
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(teamPath) },
          { label: "Team test", href: route(`${teamPath}/team-test`) },
          { label: "Question sets", href: route(`${teamPath}/team-test/sets`) },
        ]}
        here={set.name}
      >
        {mayEdit && (
          <CopySet
            name={set.name}
            proposed={copyName(set, names)}
            teamPath={teamPath}
            copy={copySetAction.bind(null, teamSlug, { setId: set.id })}
          />
        )}
        {mayEdit && !own?.isArchived && (
          <ButtonLink href={route(`${teamPath}/team-test/new?set=${set.id}`)}>Ask it in a round</ButtonLink>
        )}
      </PageTop>
      <Answer
        explanation={
          shipped
            ? `${shipped.about} It comes with Headroom: copy it to change what it asks.`
            : own && `${teamSetAbout(own)} ${versionSentence(own, uses.get(own.id))}`
        }
      >
        {set.name}
      </Answer>
      {own && mayChange ? (
        <SetEditor
          key={own.id}
          set={{ ...own, questions }}
          tactics={tactics}
          save={saveSetAction.bind(null, teamSlug, { id: own.id })}
        />
      ) : (
        <QuestionList questions={questions} />
      )}
      {own && mayEdit && (
        <ArchiveRow
          noun="question set"
          name={own.name}
          isArchived={own.isArchived}
          archive={archiveSetAction.bind(null, teamSlug, { id: own.id })}
        >
          An archived set can be read with its rounds, and restored. It is offered for no new round.
        </ArchiveRow>
      )}
    </>
  );
}
