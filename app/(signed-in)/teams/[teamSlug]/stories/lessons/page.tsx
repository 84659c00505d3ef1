import type { Metadata } from "next";
import { z } from "zod";
import { PageTop } from "#components/shell/page-top.tsx";
import { LessonItem } from "#components/stories/lessons/lesson-item.tsx";
import { AddressSearch } from "#components/ui/address-search.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { listLessons } from "#lib/stories/lessons/lesson-list-store.ts";
import { LessonActsOf } from "./lesson-acts-of.tsx";
import { lessonTacticsOf } from "./lesson-tactics-of.ts";
import { NoLessons } from "./no-lessons.tsx";

export const metadata: Metadata = { title: "Lessons" };

const addressSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  before: z.uuid().optional().catch(undefined),
});

/** What the team's stories taught, the latest first. `?q=` finds, `?before=` goes on from a lesson. */
export default async function LessonsPage({ params, searchParams }: PageProps<"/teams/[teamSlug]/stories/lessons">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const { q, before } = addressSchema.parse(await searchParams);
  const [{ lessons, nextCursor }, tactics] = await Promise.all([
    listLessons(member, { words: q, ...(before && { before }) }),
    lessonTacticsOf(member),
  ]);
  const storiesPath = `/teams/${teamSlug}/stories` as const;
  const path = route(`${storiesPath}/lessons`);
  const isEmpty = lessons.length === 0 && q === "" && !before;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Stories", href: route(storiesPath) },
        ]}
        here="Lessons"
      >
        {!isEmpty && <AddressSearch label="Find lessons" search={q} href={path} />}
      </PageTop>
      <Answer explanation="Each was taught by a story. They are offered when a new story looks alike.">
        What we have learned
      </Answer>
      {isEmpty && <NoLessons storiesHref={route(`${storiesPath}?state=closed`)} />}
      {!isEmpty && lessons.length === 0 && (
        <p className="mt-6 text-ink-2">
          No lesson has all of these words. <TextLink href={path}>Show all lessons</TextLink>
        </p>
      )}
      {lessons.length > 0 && (
        <ol className="mt-6 max-w-4xl border-t" aria-label="Lessons">
          {lessons.map((lesson) => (
            <LessonItem
              key={lesson.id}
              lesson={lesson}
              storyHref={lesson.story && route(`${storiesPath}/${lesson.story.key}`)}
              tactics={tactics}
              acts={<LessonActsOf member={member} lesson={lesson} tactics={tactics} />}
            />
          ))}
        </ol>
      )}
      {nextCursor && (
        <p className="mt-4">
          <ButtonLink
            href={route(`${storiesPath}/lessons?${new URLSearchParams({ ...(q && { q }), before: nextCursor })}`)}
          >
            Earlier lessons
          </ButtonLink>
        </p>
      )}
    </>
  );
}
