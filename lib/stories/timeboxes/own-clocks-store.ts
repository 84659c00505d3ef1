import "server-only";
import type { Person } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { storyKey } from "../story-key.ts";
import { mayExtend } from "./extension.ts";
import { extensionsOf } from "./extension-schema.ts";
import { readClock } from "./timebox.ts";
import type { OwnClocks } from "./timebox-view.ts";

/** More than these nobody can look at; the rest shows once these are decided. */
const most = 10;

/** The clocks of a person that run, and those that stand undecided, in all teams that they can still see and that are not archived. */
export async function findOwnClocks({ userId, isAdmin }: Person, now: Date): Promise<OwnClocks> {
  const reads = isAdmin ? {} : { OR: [{ visibility: "open" as const }, { memberships: { some: { userId } } }] };
  const rows = await db.timebox.findMany({
    where: { personId: userId, endedAt: null, pausedAt: null, story: { team: { archivedAt: null, ...reads } } },
    orderBy: { startedAt: "asc" },
    take: most,
    include: { story: { select: { number: true, team: { select: { slug: true, storySettings: true } } } } },
  });
  const clocks = rows.map(({ story: { number, team }, ...row }) => {
    const key = storyKey(team.storySettings?.prefix ?? "", number);
    const isTheirs = mayExtend({ ...row, extensions: extensionsOf(row.extensions) }, userId);
    const href = `/teams/${team.slug}/stories/${key}`;
    return { ...readClock(row, now), id: row.id, key, href, question: row.question, mayExtend: isTheirs };
  });
  return {
    at: now.getTime(),
    clocks: clocks.toSorted((a, b) => Number(b.state === "running") - Number(a.state === "running")),
  };
}
