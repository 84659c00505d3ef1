import { LessonItem } from "#components/stories/lessons/lesson-item.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { TacticDetail } from "#lib/radar/tactics/tactic-detail.ts";
import { listLessonsNaming } from "#lib/stories/lessons/lesson-list-store.ts";

/** What the team's stories taught about a tactic. */
export async function LessonsSection({ member, tactic }: { member: Member; tactic: TacticDetail }) {
  const lessons = await listLessonsNaming(member, tactic.slug);
  return (
    <section aria-labelledby="lessons">
      <SectionHead id="lessons" title="Lessons" />
      {lessons.length === 0 && (
        <p className="border-b py-2 text-ink-3 text-table">
          No lesson names it yet. A lesson is written down on the page of the story that taught it, where it can name
          tactics.
        </p>
      )}
      <ul>
        {lessons.map((lesson) => (
          <LessonItem
            key={lesson.id}
            lesson={lesson}
            storyHref={lesson.story && route(`/teams/${member.teamSlug}/stories/${lesson.story.key}`)}
            tactics={[]}
            acts={null}
          />
        ))}
      </ul>
    </section>
  );
}
