import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { storyKey } from "../story-key.ts";
import type { Lesson, LessonPage } from "./lesson.ts";

const pageSize = 50;

const include = {
  story: {
    select: {
      number: true,
      title: true,
      state: true,
      team: { select: { storySettings: { select: { prefix: true } } } },
    },
  },
} as const;

/** What a team's stories taught, the latest first: those that have each of the words, in any case. `before` is a `nextCursor`. */
export async function listLessons(
  actor: Member | TokenActor,
  { words = "", before, limit = pageSize }: { words?: string; before?: string; limit?: number } = {},
): Promise<LessonPage> {
  const last = before === undefined ? null : await findPlace(actor, before);
  const rows = await db.lesson.findMany({
    where: {
      teamId: actor.teamId,
      AND: words.replaceAll("\0", " ").split(/\s+/).filter(Boolean).slice(0, 8).map(hasWord),
      ...(last && {
        OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }],
      }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    include,
  });
  const shown = rows.slice(0, limit);
  return { lessons: shown.map(lessonOf), nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** What one story taught, in the order in which it was written. */
export async function listLessonsOf(actor: Member | TokenActor, storyId: string): Promise<Lesson[]> {
  const rows = await db.lesson.findMany({
    where: { storyId, teamId: actor.teamId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include,
  });
  return rows.map(lessonOf);
}

/** What was learned about a tactic, the latest first. */
export async function listLessonsNaming({ teamId }: Member, slug: string): Promise<Lesson[]> {
  const rows = await db.lesson.findMany({
    where: { teamId, tactics: { has: slug } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize,
    include,
  });
  return rows.map(lessonOf);
}

function hasWord(word: string): Prisma.LessonWhereInput {
  // Prisma leaves the signs of a pattern as they are.
  const contains = word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  return { OR: ["title", "text"].map((name) => ({ [name]: { contains, mode: "insensitive" as const } })) };
}

function findPlace({ teamId }: Member | TokenActor, id: string) {
  return db.lesson.findFirst({ where: { id, teamId }, select: { id: true, createdAt: true } });
}

type Row = Prisma.LessonGetPayload<{ include: typeof include }>;

function lessonOf({ id, title, text, tactics, author, createdAt, updatedAt, story }: Row): Lesson {
  const prefix = story?.team.storySettings?.prefix ?? "";
  const named = story && { key: storyKey(prefix, story.number), title: story.title, state: story.state };
  return { id, title, text, tactics, author, createdAt, updatedAt, story: named };
}
