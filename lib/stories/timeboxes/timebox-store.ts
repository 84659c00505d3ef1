import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { extensionsOf } from "./extension-schema.ts";
import { readClock, stoppedSince } from "./timebox.ts";
import type { TimeboxView } from "./timebox-view.ts";

/** The timeboxes of a story of the member's team, the newest first. */
export async function listTimeboxes(member: Member, storyId: string, now: Date): Promise<TimeboxView[]> {
  const rows = await db.timebox.findMany({
    where: { storyId, story: { teamId: member.teamId } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => ({
    ...readClock(row, now),
    ...(row.usedMs !== null && { usedMs: row.usedMs }),
    id: row.id,
    personId: row.personId,
    person: row.personName,
    question: row.question,
    plannedMs: row.plannedMs,
    extensions: extensionsOf(row.extensions),
    startedAt: row.startedAt,
    pausedAt: row.pausedAt,
    pausedFor: row.pausedFor,
    stoppedAt: stoppedSince(row, now),
    endedAt: row.endedAt,
    decision: row.decision,
    notes: row.notes,
  }));
}
