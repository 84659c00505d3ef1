import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTop } from "#components/shell/page-top.tsx";
import { JourneyAct } from "#components/stories/journey/journey-act.tsx";
import { JourneyLessons } from "#components/stories/journey/journey-lessons.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listFixes } from "#lib/stories/fixes/fix-store.ts";
import { listHypotheses } from "#lib/stories/hypotheses/hypothesis-store.ts";
import { journeyOf } from "#lib/stories/journey/journey.ts";
import { listJourneyEvents } from "#lib/stories/journey/journey-events-store.ts";
import { listLessonsOf } from "#lib/stories/lessons/lesson-list-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { storySentence } from "#lib/stories/story/story-sentence.ts";
import { findStory } from "#lib/stories/story/story-store.ts";
import { listTimeboxes } from "#lib/stories/timeboxes/timebox-store.ts";
import { listMeasurements } from "#lib/stories/verifying/measurement-store.ts";

type Props = PageProps<"/teams/[teamSlug]/stories/[key]/journey">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Journey of ${(await params).key}` };
}

/** The acts of a story in the order in which they happened, to be read, shown and printed. */
export default async function JourneyPage({ params }: Props) {
  const { teamSlug, key } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const story = await findStory(member, key);
  if (!story) notFound();
  const now = new Date();
  const { acts, lessons } = await journeyFor(member, story, now);
  const storiesPath = `/teams/${teamSlug}/stories` as const;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: story.key, href: route(`${storiesPath}/${story.key}`) },
        ]}
        here="Journey"
      />
      <Answer explanation={storySentence(story, now.getTime())}>{story.fields.title}</Answer>
      <div className="mt-6 flex max-w-3xl flex-col gap-7">
        {acts.map((act, index) => (
          <JourneyAct
            key={`${act.kind} ${act.beats[0]?.at.getTime()}`}
            act={act}
            number={index + 1}
            teamSlug={teamSlug}
            now={now.getTime()}
          />
        ))}
        <JourneyLessons lessons={lessons} />
      </div>
    </>
  );
}

async function journeyFor(member: Member, story: StoryDetail, now: Date) {
  const [events, hypotheses, timeboxes, fixes, measurements, lessons] = await Promise.all([
    listJourneyEvents(member, story.id),
    listHypotheses(member, story.id),
    listTimeboxes(member, story.id, now),
    listFixes(member, story.id),
    listMeasurements(member, story.id),
    listLessonsOf(member, story.id),
  ]);
  return journeyOf({ story, events, hypotheses, timeboxes, fixes, measurements, lessons });
}
