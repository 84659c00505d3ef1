import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { NewStory } from "#components/stories/filing/new-story-form.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listStoryChoices } from "#lib/stories/choices/story-choices-store.ts";
import { addHeardAction } from "../[key]/heard-actions.ts";
import { fileStoryAction } from "./actions.ts";

export const metadata: Metadata = { title: "New story" };

/** Files a story into the inbox of the team: by anybody who may read it. */
export default async function NewStoryPage({ params }: PageProps<"/teams/[teamSlug]/stories/new">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "stories:file");
  const { services } = await listStoryChoices(member);
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Stories", href: route(`/teams/${teamSlug}/stories`) },
        ]}
        here="New story"
      />
      <Answer explanation="A title is enough to begin with. What nobody knows yet stays unknown; the team asks, and you hear what becomes of it.">
        What is slow, and for whom?
      </Answer>
      <div className="mt-6 max-w-2xl">
        <NewStory
          userId={member.userId}
          teamSlug={teamSlug}
          services={services}
          file={fileStoryAction.bind(null, teamSlug)}
          plusOne={addHeardAction.bind(null, teamSlug)}
        />
      </div>
    </>
  );
}
