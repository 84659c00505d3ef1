import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { OfficeSession } from "#lib/db/generated/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdSession, holdSessionOf } from "../sessions/hold-session-store.ts";
import { noticeOf } from "../sessions/office-hours-notice-store.ts";
import { reachOf } from "../sessions/session-times.ts";
import { listWaiting, type WaitingSlot } from "./list-waiting-store.ts";

const mostWaiting = 100;
const addedAtOnceMs = 5 * 60_000;
const mostAddedMs = 30 * 60_000;
const over = refused("", "This sitting is over. Queue for the next one.");

/** Whoever may read the team can bring something. One place a person; the story, if one is brought, was looked up by the caller. */
export function joinQueue(
  member: Member,
  { storyId, topic, ...sitting }: { officeHoursId: string; startsAt: Date; topic: string; storyId: string | null },
  now: Date,
): Promise<Result<{ slotId: string }>> {
  return db.$transaction(async (tx) => {
    const reach = reachOf(sitting.startsAt, now);
    if (reach === "over") return over;
    if (reach === "far") return refused("", "This sitting is more than a year ahead. Queue for an earlier one.");
    const session = await holdSession(tx, member, sitting);
    if (!session) return gone("sitting");
    if (session.closedAt || (now > session.endsAt && !session.openedAt)) return over;
    const waiting = await tx.officeSlot.findMany({ where: { sessionId: session.id, state: { not: "ended" } } });
    if (waiting.some(({ userId }) => userId === member.userId))
      return refused("topic", "You are in this queue already. Add it to what you bring.");
    if (waiting.length >= mostWaiting) return refused("", "The queue is full. Queue for the next sitting.");
    const position = Math.max(0, ...waiting.map((slot) => slot.position + 1));
    const { userId, name, teamId } = member;
    const data = { sessionId: session.id, teamId, userId, name, topic, storyId, position };
    const { id } = await tx.officeSlot.create({ data, select: { id: true } });
    return ok({ slotId: id });
  });
}

/** Changes one's own topic while one waits. */
export function changeTopic(
  member: Member,
  { slotId, topic }: { slotId: string; topic: string },
): Promise<Result<undefined>> {
  return changeWaiting(member, slotId, async (tx, slot) => {
    if (slot.userId !== member.userId) return gone("place");
    await tx.officeSlot.update({ where: { id: slotId }, data: { topic } });
    return ok();
  });
}

/** Takes oneself out of the queue, or, as a host, somebody who went. */
export function leaveQueue(member: Member, slotId: string, now: Date): Promise<Result<undefined>> {
  return changeWaiting(member, slotId, async (tx, slot) => {
    if (slot.userId !== member.userId && !member.permissions.has("stories:edit")) return gone("place");
    await tx.officeSlot.update({ where: { id: slotId }, data: { state: "ended", outcome: "left", endedAt: now } });
    return ok();
  });
}

/** Moves somebody who waits to the place `to` of those who wait, 0 the first. */
export function moveSlot(member: Member, { slotId, to }: { slotId: string; to: number }): Promise<Result<undefined>> {
  return changeWaiting(member, slotId, async (tx, slot) => {
    const waiting = await listWaiting(tx, slot.sessionId);
    const others = waiting.filter(({ id }) => id !== slotId);
    const ordered = others.toSpliced(Math.min(to, others.length), 0, slot);
    for (const [position, { id }] of ordered.entries())
      await tx.officeSlot.update({ where: { id }, data: { position } });
    return ok();
  });
}

/** Begins the talk with somebody who waits; one talks at a time. Who is next is told. */
export function startTalk(member: Member, slotId: string, now: Date): Promise<Result<undefined>> {
  return changeWaiting(member, slotId, async (tx, slot, session) => {
    if (!session.openedAt || session.closedAt) return refused("", "Open the sitting first.");
    if ((await tx.officeSlot.count({ where: { sessionId: session.id, state: "talking" } })) > 0)
      return refused("", "Somebody is talking: say first how that ended.");
    await tx.officeSlot.update({ where: { id: slotId }, data: { state: "talking", startedAt: now, addedMs: 0 } });
    await tellNext(tx, member, { slot, session });
    return ok();
  });
}

/** Puts a talk that began by mistake back to the front of the queue. */
export function stopTalk(member: Member, slotId: string): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdSessionOf(tx, member, slotId);
    if (held?.slot.state !== "talking") return gone("talk");
    const first = (await listWaiting(tx, held.session.id))[0]?.position ?? 0;
    await tx.officeSlot.update({
      where: { id: slotId },
      data: { state: "waiting", startedAt: null, position: first - 1 },
    });
    return ok();
  });
}

/** Five minutes more. */
export function addTime(member: Member, slotId: string): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdSessionOf(tx, member, slotId);
    if (held?.slot.state !== "talking") return gone("talk");
    const addedMs = held.slot.addedMs + addedAtOnceMs;
    if (addedMs > mostAddedMs)
      return refused("", "Half an hour was added already. A timebox is the better place for it.");
    await tx.officeSlot.update({ where: { id: slotId }, data: { addedMs } });
    return ok();
  });
}

type Change = (tx: Tx, slot: WaitingSlot, session: OfficeSession) => Promise<Result<undefined>>;

function changeWaiting(member: Member, slotId: string, change: Change): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdSessionOf(tx, member, slotId);
    if (held?.slot.state !== "waiting") return gone("place");
    return change(tx, held.slot, held.session);
  });
}

async function tellNext(
  tx: Tx,
  member: Member,
  { slot, session }: { slot: WaitingSlot; session: OfficeSession },
): Promise<void> {
  const next = (await listWaiting(tx, session.id)).find(({ id }) => id !== slot.id);
  if (!next?.userId) return;
  const { name, href } = await noticeOf(tx, session.officeHoursId);
  await recordNotices(tx, {
    to: [next.userId],
    except: member.userId,
    kind: "office-hours",
    teamId: member.teamId,
    text: `You are next in ${name}`,
    href,
  });
}
