import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { keepTextOf } from "../search/story-text-store.ts";
import { findStoryId } from "../story/hold-story-store.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { addLesson } from "./add-lesson-store.ts";
import type { LessonInput } from "./lesson-schema.ts";
import { knownTactics } from "./lesson-tactics-store.ts";

/** Writes down what a story taught, whatever state it is in. */
export function addLessonTo(
  member: Member,
  { key, ...lesson }: LessonInput & { key: string },
): Promise<Result<{ id: string }>> {
  return db.$transaction(async (tx) => {
    const storyId = await findStoryId(tx, member, key);
    return storyId ? ok(await addLesson(tx, member, { storyId, ...lesson })) : gone("story");
  });
}

type Edit = { id: string; shown: LessonInput; typed: LessonInput };

/** Writes a lesson anew. What somebody else wrote differently meanwhile is refused with their words. */
export function editLesson(member: Member, { id, shown, typed }: Edit, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const lesson = await holdLesson(tx, member, id);
    if (!lesson) return gone("lesson");
    for (const name of ["title", "text"] as const)
      if (lesson[name] !== shown[name] && typed[name] !== shown[name] && typed[name] !== lesson[name])
        return refused(
          name,
          `${lesson[name] === "" ? "Somebody else has emptied this" : `Somebody else has written “${lesson[name]}”`} meanwhile. Reload the page to go on from there.`,
        );
    const title = typed.title === shown.title ? lesson.title : typed.title;
    const text = typed.text === shown.text ? lesson.text : typed.text;
    const tactics = await tacticsAfter(tx, member, { lesson, shown, typed });
    const isSameText = title === lesson.title && text === lesson.text;
    if (isSameText && isSame(tactics, lesson.tactics)) return ok();
    await tx.lesson.update({ where: { id }, data: { title, text, tactics } });
    const { storyId, teamId } = lesson;
    if (storyId === null) return ok();
    await keepTextOf(tx, { storyId, teamId, kind: "lesson", rowId: id, text: `${title}\n${text}` });
    await recordStoryEvent(tx, member, { storyId, kind: "lesson-changed", details: { lessonId: id, title }, at: now });
    return ok();
  });
}

/** Takes a lesson away; leads may. */
export function removeLesson(member: Member, id: string, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const lesson = await holdLesson(tx, member, id);
    if (!lesson) return gone("lesson");
    const { storyId, teamId, title, text } = lesson;
    await tx.lesson.delete({ where: { id } });
    if (storyId === null) return ok();
    await keepTextOf(tx, { storyId, teamId, kind: "lesson", rowId: id, text: "" });
    await recordStoryEvent(tx, member, { storyId, kind: "lesson-removed", details: { title, text }, at: now });
    return ok();
  });
}

type Edited = Pick<Edit, "shown" | "typed"> & { lesson: { tactics: string[] } };

/** What was taken away and added, to what is there now: two who name different tactics both do. */
async function tacticsAfter(tx: Tx, member: Member, { lesson, shown, typed }: Edited): Promise<string[]> {
  const { tactics: wanted } = typed;
  if (!wanted) return lesson.tactics;
  const { tactics: before = [] } = shown;
  const kept = lesson.tactics.filter((slug) => wanted.includes(slug) || !before.includes(slug));
  const added = wanted.filter((slug) => !lesson.tactics.includes(slug) && !before.includes(slug));
  return [...kept, ...(await knownTactics(tx, member, added))];
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((slug, index) => slug === others[index]);
}

async function holdLesson(tx: Tx, { teamId }: Member, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Lesson" WHERE "id" = ${id}::uuid AND "teamId" = ${teamId}::uuid FOR UPDATE`;
  return tx.lesson.findFirst({ where: { id, teamId } });
}
