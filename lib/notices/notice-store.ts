import "server-only";
import type { Person } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { mostCounted } from "./most-counted.ts";
import type { NoticeKind, NoticeLine } from "./notice.ts";
import type { NoticesAsked } from "./notice-schema.ts";

const perPage = 50;

/** The notices of a person, the newest first, of teams that they may still read. */
export async function listNotices(
  person: Person,
  { after, show }: NoticesAsked,
): Promise<{ notices: NoticeLine[]; next: string | null }> {
  const rows = await db.notice.findMany({
    where: { ...readableBy(person), ...(show === "unread" && { readAt: null }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: perPage + 1,
    ...(after !== null && { cursor: { id: after }, skip: 1 }),
    select: { id: true, text: true, href: true, createdAt: true, readAt: true, team: { select: { name: true } } },
  });
  const notices = rows.slice(0, perPage).map(({ team, createdAt, readAt, ...row }) => {
    return { ...row, team: team.name, at: createdAt, isRead: readAt !== null };
  });
  return { notices, next: rows.length > perPage ? (notices.at(-1)?.id ?? null) : null };
}

/** How many a person has not read: at most one more than `mostCounted`. */
export async function countUnread(person: Person): Promise<number> {
  const rows = await db.notice.findMany({
    where: { ...readableBy(person), readAt: null },
    select: { id: true },
    take: mostCounted + 1,
  });
  return rows.length;
}

/** Marks a person's notices as read: these, or all of them. */
export async function readNotices({ userId }: Person, ids: readonly string[] | undefined, now: Date): Promise<void> {
  const which = ids ? { id: { in: [...ids] } } : {};
  await db.notice.updateMany({ where: { userId, readAt: null, ...which }, data: { readAt: now } });
}

/** Marks as read what leads a person to this page, whichever way they came there. `path` is its address without search and hash. */
export async function readNoticesAt({ userId }: Person, path: string, now: Date): Promise<void> {
  const leadsThere = [{ href: path }, { href: { startsWith: `${path}#` } }, { href: { startsWith: `${path}?` } }];
  await db.notice.updateMany({ where: { userId, readAt: null, OR: leadsThere }, data: { readAt: now } });
}

/** The kinds that a person switched off. */
export async function listSwitchedOff({ userId }: Person): Promise<string[]> {
  return (await db.noticeSettings.findUnique({ where: { userId } }))?.off ?? [];
}

/** Switches a kind of notices on or off for a person, in one statement: two switches at once both count. */
export async function switchNotices({ userId }: Person, kind: NoticeKind, isOn: boolean): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "NoticeSettings" ("userId", "off") VALUES (${userId}::uuid, ${isOn ? [] : [kind]})
    ON CONFLICT ("userId") DO UPDATE SET "updatedAt" = now(),
      "off" = CASE WHEN ${isOn} THEN array_remove("NoticeSettings"."off", ${kind})
        ELSE array_append(array_remove("NoticeSettings"."off", ${kind}), ${kind}) END`;
}

/** Whoever is in a team no longer has its notices no longer. */
function readableBy({ userId, isAdmin }: Person) {
  if (isAdmin) return { userId };
  return { userId, team: { OR: [{ visibility: "open" as const }, { memberships: { some: { userId } } }] } };
}
