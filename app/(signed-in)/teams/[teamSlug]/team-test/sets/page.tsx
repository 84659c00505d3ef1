import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { CopySet } from "#components/team-test/sets/copy-set.tsx";
import { type SetLine, SetTable } from "#components/team-test/sets/set-table.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ArchiveButton } from "#components/ui/archive-button.tsx";
import { ArchivedToggle } from "#components/ui/archived-toggle.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import type { QuestionSetFacts } from "#lib/team-test/question-sets/question.ts";
import { askedText, copyName, setsSentence, teamSetAbout } from "#lib/team-test/question-sets/set-words.ts";
import { shippedSets } from "#lib/team-test/question-sets/shipped-sets.ts";
import { countSetUses, listTeamSets } from "#lib/team-test/question-sets/team-set-store.ts";
import { archiveSetAction, copySetAction } from "./actions.ts";

export const metadata: Metadata = { title: "Question sets" };

/** What the team can ask: the sets that come with Headroom, and its own. */
export default async function QuestionSetsPage({
  params,
  searchParams,
}: PageProps<"/teams/[teamSlug]/team-test/sets">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [sets, uses, asked] = await Promise.all([listTeamSets(member), countSetUses(member), searchParams]);
  const teamPath = `/teams/${teamSlug}` as const;
  const mayEdit = member.permissions.has("rounds:run");
  const isArchivedShown = asked.archived !== undefined;
  const open = sets.filter(({ isArchived }) => !isArchived);
  const shown = isArchivedShown ? sets : open;
  const names = [...shippedSets, ...open].map(({ name }) => name);

  function lineOf(set: Omit<QuestionSetFacts, "kind">, isArchived = false): SetLine {
    const { id, name, about, version, questions } = set;
    const href = route(`${teamPath}/team-test/sets/${id}`);
    const copy = (
      <CopySet
        look="bare"
        name={name}
        proposed={copyName(set, names)}
        teamPath={teamPath}
        copy={copySetAction.bind(null, teamSlug, { setId: id })}
      />
    );
    const isOwn = shippedSets.every((shipped) => shipped.id !== id);
    const archive = (
      <ArchiveButton
        look="bare"
        name={name}
        isArchived={isArchived}
        archive={archiveSetAction.bind(null, teamSlug, { id })}
      />
    );
    return {
      id,
      name,
      href,
      about,
      version,
      questions: questions.length,
      asked: askedText(uses.get(id)),
      isArchived,
      acts: mayEdit && (
        <>
          {!isArchived && copy}
          {isOwn && archive}
        </>
      ),
    };
  }

  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(teamPath) },
          { label: "Team test", href: route(`${teamPath}/team-test`) },
        ]}
        here="Question sets"
      />
      <Answer>{setsSentence(open.length)}</Answer>
      <div className="mt-7 grid gap-y-8">
        {shown.length > 0 && (
          <section aria-labelledby="own" className="min-w-0">
            <SectionHead id="own" title="Your own" meta="copies that you changed" />
            <SetTable
              label="Your own question sets"
              sets={shown.map((set) => lineOf({ ...set, about: teamSetAbout(set) }, set.isArchived))}
            />
          </section>
        )}
        <section aria-labelledby="shipped" className="min-w-0">
          <SectionHead id="shipped" title="With Headroom" meta="to be asked as they are, or copied" />
          <SetTable label="Question sets that come with Headroom" sets={shippedSets.map((set) => lineOf(set))} />
        </section>
      </div>
      <ArchivedToggle
        count={sets.length - open.length}
        isShown={isArchivedShown}
        showHref={route(`${teamPath}/team-test/sets?archived`)}
        hideHref={route(`${teamPath}/team-test/sets`)}
      />
    </>
  );
}
