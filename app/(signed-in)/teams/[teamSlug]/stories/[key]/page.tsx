import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTop } from "#components/shell/page-top.tsx";
import { StoryEditing } from "#components/stories/editing/story-editing.tsx";
import { FactTable } from "#components/stories/facts/fact-table.tsx";
import { StoryWords } from "#components/stories/facts/story-words.tsx";
import { FollowButton } from "#components/stories/page/follow-button.tsx";
import { StoryHead } from "#components/stories/page/story-head.tsx";
import { StoryMenu } from "#components/stories/page/story-menu.tsx";
import { StoryWatch } from "#components/stories/page/story-watch.tsx";
import { IncidentReview } from "#components/stories/review/incident-review.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listTestNames } from "#lib/load-tests/tests/test-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { storySentence } from "#lib/stories/story/story-sentence.ts";
import { findStory } from "#lib/stories/story/story-store.ts";
import { findStoryVersion } from "#lib/stories/story/story-version-store.ts";
import { timelinePageOf } from "#lib/stories/timeline/timeline-page.ts";
import { editStoryAction, followAction, undoEventAction } from "./actions.ts";
import { ChangesSection } from "./changes-section.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { FixesSection } from "./fixes-section.tsx";
import { HeardSection } from "./heard-section.tsx";
import { HypothesesSection } from "./hypotheses-section.tsx";
import { LessonsSection } from "./lessons-section.tsx";
import { MovesSection } from "./moves-section.tsx";
import { SideSections } from "./side-sections.tsx";
import { TimeboxSection } from "./timebox-section.tsx";
import { TimelineSection } from "./timeline-section.tsx";
import { VerifyingSection } from "./verifying-section.tsx";

type Props = PageProps<"/teams/[teamSlug]/stories/[key]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).key.toUpperCase() };
}

/** A story, composed of sections: each is a server component that takes `{ member, story }` and reads its own store. */
export default async function StoryPage({ params, searchParams }: Props) {
  const { teamSlug, key } = await params;
  const member = await requireMember(teamSlug, "team:read");
  // Before the rest: what happens meanwhile is told of once too often rather than never.
  const shown = await findStoryVersion(member, key);
  const story = await findStory(member, key);
  if (!story) notFound();
  const now = new Date();
  const path = `/teams/${teamSlug}/stories/${story.key}` as const;
  const edit = member.permissions.has("stories:edit") ? editStoryAction.bind(null, teamSlug, { key: story.key }) : null;
  const undo = undoEventAction.bind(null, teamSlug);
  const parts = { member, story };
  return (
    <StoryEditing
      key={story.id}
      teamSlug={teamSlug}
      storyId={story.id}
      person={{ id: member.userId, name: member.name }}
      fields={story.fields}
      names={await namesIn(member, story)}
      edit={edit}
      undo={undo}
    >
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Stories", href: route(`/teams/${teamSlug}/stories`) },
        ]}
        here={story.key}
      >
        <StoryWatch href={`${path}/version`} shown={shown} />
        {member.permissions.has("stories:file") && (
          <FollowButton isFollowed={story.isFollowed} follow={followAction.bind(null, teamSlug, { key: story.key })} />
        )}
        <StoryMenu
          storyKey={story.key}
          kind={story.fields.kind}
          markdownHref={`${path}/markdown`}
          journeyHref={route(`${path}/journey`)}
          edit={edit}
          undo={undo}
        />
      </PageTop>
      <StoryHead story={story} sentence={storySentence(story, now.getTime())} />
      <div className="mt-5 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_18.5rem]">
        <div className="flex min-w-0 flex-col gap-8 print:[&_form]:hidden">
          <MovesSection {...parts} now={now} />
          <TimeboxSection {...parts} />
          <FactTable now={now.getTime()} />
          <StoryWords />
          <EvidenceSection {...parts} />
          <ChangesSection {...parts} />
          <HeardSection {...parts} />
          <HypothesesSection {...parts} />
          <FixesSection {...parts} />
          <VerifyingSection {...parts} />
          <LessonsSection {...parts} />
          {story.fields.kind === "incident" && <IncidentReview />}
          <TimelineSection {...parts} page={timelinePageOf((await searchParams).timeline)} />
        </div>
        <SideSections {...parts} now={now} />
      </div>
    </StoryEditing>
  );
}

/** Names of what the fields hold the ids of. */
async function namesIn(member: Member, story: StoryDetail): Promise<ReadonlyMap<string, string>> {
  const { service, responsibleTeam, accountableTeam, investigator, owner, fields } = story;
  const tests = fields.watch ? await listTestNames(member) : [];
  const watched = tests.find(({ id }) => id === fields.watch?.testId) ?? null;
  const named = [service, responsibleTeam, accountableTeam, investigator, owner, watched];
  return new Map(named.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
}
