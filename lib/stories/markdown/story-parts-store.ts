import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { StoryParts } from "./story-parts.ts";

const most = 200;

/** What hangs on a story, for a copy of it; `url` is where its page is. */
export async function findStoryParts(actor: Member | TokenActor, storyId: string, url: string): Promise<StoryParts> {
  const where = { storyId, teamId: actor.teamId };
  const page = { orderBy: [{ createdAt: "asc" as const }, { id: "asc" as const }], take: most };
  const [people, tickets, hypotheses, fixes, evidence, lessons, notes] = await Promise.all([
    db.storyPerson.findMany({
      where: { storyId, isConsulted: true, story: { teamId: actor.teamId } },
      select: { user: { select: { name: true } } },
      orderBy: { user: { name: "asc" } },
    }),
    db.storyTicket.findMany({ where, select: { url: true, title: true }, ...page }),
    db.hypothesis.findMany({ where, orderBy: { number: "asc" }, take: most }),
    db.fix.findMany({ where, ...page }),
    db.storyEvidence.findMany({ where: { ...where, removedAt: null }, ...page }),
    db.lesson.findMany({ where, select: { title: true, text: true }, ...page }),
    db.storyNote.findMany({ where: { ...where, deletedAt: null }, ...page }),
  ]);
  return {
    url,
    consulted: people.map(({ user }) => user.name),
    tickets,
    hypotheses,
    fixes,
    evidence,
    lessons,
    notes: notes.map(({ authorName, createdAt, text }) => ({ author: authorName, at: createdAt, text })),
  };
}
