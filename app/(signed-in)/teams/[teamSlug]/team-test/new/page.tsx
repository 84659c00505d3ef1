import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { RoundDeskAhead } from "#components/team-test/desk/round-desk-ahead.tsx";
import { StartForm } from "#components/team-test/starting/start-form.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { shippedSets } from "#lib/team-test/question-sets/shipped-sets.ts";
import { listStartableSets } from "#lib/team-test/question-sets/startable-sets-store.ts";
import { startRoundAction } from "./actions.ts";

export const metadata: Metadata = { title: "New round" };

/** Starts a round of the team test. `?set=` chooses what it asks. */
export default async function NewRoundPage({ params, searchParams }: PageProps<"/teams/[teamSlug]/team-test/new">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "rounds:run");
  const { set: asked } = await searchParams;
  const sets = (await listStartableSets(member)).map(({ id, name, about, kind, questions, running }) => ({
    id,
    name,
    about,
    kind,
    questions: questions.length,
    isOwn: shippedSets.every((shipped) => shipped.id !== id),
    running,
  }));
  const first = sets.find(({ id }) => id === asked) ?? sets.find(({ running }) => running === null) ?? sets[0];
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Team test", href: route(`/teams/${teamSlug}/team-test`) },
        ]}
        here="New round"
      />
      <Answer
        explanation={
          <>
            Nobody joins before you have started it; then there is a link and a code to share. You can{" "}
            <TextLink href={route(`/teams/${teamSlug}/team-test/sets`)}>change what is asked</TextLink> in a question
            set of your own.
          </>
        }
      >
        What do you want to know from each other?
      </Answer>
      <div className="mt-6">
        <StartForm
          teamSlug={teamSlug}
          sets={sets}
          setId={first?.id ?? ""}
          start={startRoundAction.bind(null, teamSlug)}
        />
        <RoundDeskAhead />
      </div>
    </>
  );
}
