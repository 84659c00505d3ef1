import { AddLesson } from "#components/stories/lessons/add-lesson.tsx";
import { LessonItem } from "#components/stories/lessons/lesson-item.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listLessonsOf } from "#lib/stories/lessons/lesson-list-store.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { addLessonAction } from "../lessons/actions.ts";
import { LessonActsOf } from "../lessons/lesson-acts-of.tsx";
import { lessonTacticsOf } from "../lessons/lesson-tactics-of.ts";

/** States in which something may have been learned. Earlier ones show lessons that there are, and no more. */
const learnedIn: readonly StoryState[] = ["sized", "parked", "fixing", "verifying", "closed"];

/** What the story taught. */
export async function LessonsSection({ member, story }: { member: Member; story: StoryDetail }) {
  const [lessons, tactics] = await Promise.all([listLessonsOf(member, story.id), lessonTacticsOf(member)]);
  const mayAdd = member.permissions.has("stories:edit") && learnedIn.includes(story.state);
  if (lessons.length === 0 && !mayAdd) return null;
  return (
    <section aria-labelledby="lessons">
      <SectionHead
        id="lessons"
        title="Lessons"
        tools={
          mayAdd && (
            <AddLesson add={addLessonAction.bind(null, member.teamSlug, { key: story.key })} tactics={tactics} />
          )
        }
      />
      {lessons.length === 0 && <p className="py-2 text-ink-3 text-table">Nothing is written down yet.</p>}
      <ul>
        {lessons.map((lesson) => (
          <LessonItem
            key={lesson.id}
            lesson={lesson}
            storyHref={null}
            tactics={tactics}
            acts={<LessonActsOf member={member} lesson={lesson} tactics={tactics} />}
          />
        ))}
      </ul>
    </section>
  );
}
