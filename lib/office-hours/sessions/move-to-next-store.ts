import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import type { Tx } from "#lib/db/client.ts";
import type { OfficeSession, OfficeSlot } from "#lib/db/generated/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import { listWaiting } from "../queue/list-waiting-store.ts";
import { shownOf } from "../series/office-hours-store.ts";
import { occurrencesFrom } from "../series/rhythm.ts";
import { holdSession } from "./hold-session-store.ts";
import { noticeOf } from "./office-hours-notice-store.ts";

/**
 * Those who still wait in a sitting that is closed become the first of the next one, in the same order, and are told. Who has a place there already
 * keeps one, with both topics. Returns how many they are.
 */
export async function moveToNext(tx: Tx, member: Member, session: OfficeSession): Promise<number> {
  const waiting = await listWaiting(tx, session.id);
  if (waiting.length === 0) return 0;
  const row = await tx.officeHours.findUniqueOrThrow({
    where: { id: session.officeHoursId },
    include: { hosts: { orderBy: { position: "asc" }, select: { user: { select: { id: true, name: true } } } } },
  });
  const [next] = occurrencesFrom(shownOf(row), session.endsAt, 1);
  const held = next && (await holdSession(tx, member, { officeHoursId: row.id, startsAt: next.startsAt }));
  if (!held) return 0;
  const there = await tx.officeSlot.findMany({ where: { sessionId: held.id } });
  const first = Math.min(0, ...there.map(({ position }) => position)) - waiting.length;
  const places = new Map(there.flatMap((slot) => (slot.userId && slot.state !== "ended" ? [[slot.userId, slot]] : [])));
  for (const [index, { id, userId }] of waiting.entries()) {
    const moved = { sessionId: held.id, position: first + index };
    const slot = await tx.officeSlot.update({ where: { id }, data: moved });
    const other = userId && places.get(userId);
    if (other) await intoOne(tx, slot, other);
  }
  await recordNotices(tx, {
    to: waiting.flatMap(({ userId }) => userId ?? []),
    except: null,
    kind: "office-hours",
    teamId: member.teamId,
    text: `There was no time left in ${row.name}: your topic is among the first of the next sitting`,
    href: (await noticeOf(tx, row.id)).href,
  });
  return waiting.length;
}

/** Of two places of one person one is left: where they talk already, else the earlier one. */
async function intoOne(tx: Tx, moved: OfficeSlot, other: OfficeSlot): Promise<void> {
  const [kept, dropped] = other.state === "talking" ? [other, moved] : [moved, other];
  const topics = [...new Set([moved.topic, other.topic])];
  const data = { topic: topics.join("; "), storyId: kept.storyId ?? dropped.storyId };
  await tx.officeSlot.delete({ where: { id: dropped.id } });
  await tx.officeSlot.update({ where: { id: kept.id }, data });
}
