import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { OfficeSession } from "#lib/db/generated/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { listWaiting } from "../queue/list-waiting-store.ts";
import { holdSession } from "./hold-session-store.ts";
import { moveToNext } from "./move-to-next-store.ts";
import { noticeOf } from "./office-hours-notice-store.ts";
import { mayOpenAt, reachOf } from "./session-times.ts";

type Sitting = { officeHoursId: string; startsAt: Date };

/** Opens a sitting: whoever does is its host. Those who wait are told, with their place. */
export function openSession(member: Member, sitting: Sitting, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    if (now < mayOpenAt(sitting))
      return refused("", "It is too early: a sitting can be opened half an hour before it begins.");
    if (reachOf(sitting.startsAt, now) === "over") return refused("", "This sitting is over.");
    const session = await holdSession(tx, member, sitting);
    if (!session) return gone("sitting");
    if (session.closedAt) return refused("", "This sitting is closed already.");
    if (session.openedAt) return ok();
    const data = { openedAt: now, hostId: member.userId, hostName: member.name };
    await tx.officeSession.update({ where: { id: session.id }, data });
    await tellOpened(tx, member, session);
    return ok();
  });
}

/** Somebody takes a sitting over, before it or in the middle of it. */
export function hostSession(member: Member, sitting: Sitting, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const reach = reachOf(sitting.startsAt, now);
    if (reach === "over") return refused("", "This sitting is over.");
    if (reach === "far") return refused("", "This sitting is more than a year ahead: it can be taken over later.");
    const session = await holdSession(tx, member, sitting);
    if (!session) return gone("sitting");
    if (session.closedAt) return refused("", "This sitting is closed already.");
    const data = { hostId: member.userId, hostName: member.name };
    await tx.officeSession.update({ where: { id: session.id }, data });
    return ok();
  });
}

/** Ends a sitting. Who is still waiting goes to the next one, in the same order, and is told. */
export function closeSession(
  member: Member,
  { notes, ...sitting }: Sitting & { notes: string },
  now: Date,
): Promise<Result<{ moved: number }>> {
  return db.$transaction(async (tx) => {
    // One that was never opened gets no row by this.
    const isThere = (await tx.officeSession.count({ where: { ...sitting, teamId: member.teamId } })) > 0;
    const session = isThere ? await holdSession(tx, member, sitting) : null;
    if (!session?.openedAt) return refused("", "This sitting is not open.");
    if (session.closedAt) return ok({ moved: 0 });
    if ((await tx.officeSlot.count({ where: { sessionId: session.id, state: "talking" } })) > 0)
      return refused("", "Somebody is talking: say first how that ended.");
    await tx.officeSession.update({ where: { id: session.id }, data: { closedAt: now, notes } });
    return ok({ moved: await moveToNext(tx, member, session) });
  });
}

async function tellOpened(tx: Tx, member: Member, { id, officeHoursId }: OfficeSession): Promise<void> {
  const waiting = await listWaiting(tx, id);
  if (waiting.length === 0) return;
  const { name, href } = await noticeOf(tx, officeHoursId);
  for (const [index, { userId }] of waiting.entries())
    await recordNotices(tx, {
      to: userId ? [userId] : [],
      except: member.userId,
      kind: "office-hours",
      teamId: member.teamId,
      text: `${name} is open: ${index === 0 ? "you are the first" : `you are number ${index + 1} in the queue`}`,
      href,
    });
}
