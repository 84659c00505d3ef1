import { LessonActs } from "#components/stories/lessons/lesson-acts.tsx";
import type { LessonTactic } from "#components/stories/lessons/lesson-tactic.ts";
import type { Member } from "#lib/auth/actor.ts";
import type { Lesson } from "#lib/stories/lessons/lesson.ts";
import { editLessonAction, removeLessonAction } from "./actions.ts";

type LessonActsOfProps = { member: Member; lesson: Lesson; tactics: readonly LessonTactic[] };

/** What this member can do with a lesson. */
export function LessonActsOf({ member, lesson: { id, title, text, tactics: named }, tactics }: LessonActsOfProps) {
  const { teamSlug, permissions } = member;
  const lesson = { title, text, tactics: named };
  const edit = permissions.has("stories:edit") ? editLessonAction.bind(null, teamSlug, { id, shown: lesson }) : null;
  const remove = permissions.has("stories:set-up") ? removeLessonAction.bind(null, teamSlug, { id }) : null;
  return edit || remove ? <LessonActs lesson={lesson} tactics={tactics} edit={edit} remove={remove} /> : null;
}
