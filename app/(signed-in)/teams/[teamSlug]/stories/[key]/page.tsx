import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTop } from "#components/shell/page-top.tsx";
import { StoryHead } from "#components/stories/page/story-head.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { findStory } from "#lib/stories/story/story-store.ts";
import { EvidenceSection } from "./evidence-section.tsx";
import { HeardSection } from "./heard-section.tsx";

type Props = PageProps<"/teams/[teamSlug]/stories/[key]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).key };
}

/** A story, composed of sections: each is a server component that takes `{ member, story }` and reads its own store. */
export default async function StoryPage({ params }: Props) {
  const { teamSlug, key } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const story = await findStory(member, key);
  if (!story) notFound();
  const now = new Date();
  return (
    <>
      <PageTop crumbs={[{ label: member.teamName, href: route(`/teams/${teamSlug}`) }]} here={story.key} />
      <StoryHead story={story} teamSlug={teamSlug} now={now} />
      <div className="mt-6 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_18.5rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {/* Sections, in the order of the work. */}
          <EvidenceSection member={member} story={story} />
        </div>
        <aside className="flex min-w-0 flex-col gap-8" aria-label="People and facts">
          <HeardSection member={member} story={story} />
        </aside>
      </div>
    </>
  );
}
