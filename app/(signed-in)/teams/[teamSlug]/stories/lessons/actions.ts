"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import type { Result } from "#lib/shared/result.ts";
import { lessonSchema, shownLessonSchema } from "#lib/stories/lessons/lesson-schema.ts";
import { addLessonTo, editLesson, removeLesson } from "#lib/stories/lessons/lesson-store.ts";

const ofStory = z.object({ key: z.string().max(20) });
const ofLesson = z.object({ id: z.uuid() });

export const addLessonAction = teamAction(
  { permission: "stories:edit", schema: lessonSchema.extend(ofStory.shape) },
  async (member, lesson) => shown(await addLessonTo(member, lesson)),
);

export const editLessonAction = teamAction(
  { permission: "stories:edit", schema: lessonSchema.extend({ ...ofLesson.shape, shown: shownLessonSchema }) },
  async (member, { id, shown: before, ...typed }) =>
    shown(await editLesson(member, { id, shown: before, typed }, new Date())),
);

export const removeLessonAction = teamAction(
  { permission: "stories:set-up", schema: ofLesson },
  async (member, { id }) => shown(await removeLesson(member, id, new Date())),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
