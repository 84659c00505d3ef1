import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import type { Tx } from "#lib/db/client.ts";
import { storyKey } from "../story-key.ts";
import { whyNotPause } from "./clock-changes.ts";

/**
 * Lets nobody else start or resume a timebox of this person until the transaction ends: one runs per person, and of two that are started at
 * once the second sees the first. Other rows may still point to them.
 */
export async function holdPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${personId}::uuid FOR NO KEY UPDATE`;
}

/** The clock of a person that runs, and the key of its story; undefined: none does. */
export async function findRunning(tx: Tx, personId: string, now: Date) {
  const timebox = await tx.timebox.findFirst({
    where: { personId, endedAt: null, pausedAt: null, stoppedAt: null },
    include: { story: { include: { team: { include: { storySettings: true } } } } },
  });
  if (!timebox) return undefined;
  const { story } = timebox;
  const key = storyKey(story.team.storySettings?.prefix ?? "", story.number);
  return {
    timebox,
    storyId: story.id,
    teamId: story.teamId,
    name: `${key} “${story.title}”`,
    why: whyNotPause(timebox, now),
  };
}

type Running = NonNullable<Awaited<ReturnType<typeof findRunning>>>;

/** Whether this member may know of it, and pause it: it is their own clock, or of a story of their team. */
export function isTheirs(member: Member, { timebox, teamId }: Running): boolean {
  return timebox.personId === member.userId || teamId === member.teamId;
}
