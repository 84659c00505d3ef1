import "server-only";
import type { Admin } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { PeopleView } from "./people-view.ts";

export const peopleListed = 50;

/** Everybody of the instance by name, `peopleListed` at a time; `next` is what the page after starts behind. */
export async function listPeople(_admin: Admin, view: PeopleView, now: Date) {
  const [found, total] = await Promise.all([
    db.user.findMany({
      where: whereOf(view),
      select: {
        id: true,
        name: true,
        email: true,
        isAdmin: true,
        deactivatedAt: true,
        memberships: {
          select: { role: true, team: { select: { slug: true, name: true, archivedAt: true } } },
          orderBy: { team: { name: "asc" } },
        },
        sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
        tokens: {
          where: { revokedAt: null, expiresAt: { gt: now } },
          select: { id: true, name: true, team: { select: { slug: true, name: true } } },
          orderBy: { name: "asc" },
        },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...(view.after ? { cursor: { id: view.after }, skip: 1 } : {}),
      take: peopleListed + 1,
    }),
    db.user.count({ where: whereOf(view) }),
  ]);
  const people = found
    .slice(0, peopleListed)
    .map(({ sessions, ...person }) => ({ ...person, lastSeenAt: sessions[0]?.lastSeenAt ?? null }));
  return { people, total, next: found.length > peopleListed ? (people.at(-1)?.id ?? null) : null };
}

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>["people"][number];

/** How many there are, whatever the list shows. */
export async function countPeople(_admin: Admin): Promise<{ active: number; admins: number; deactivated: number }> {
  const [active, admins, deactivated] = await Promise.all([
    db.user.count({ where: { deactivatedAt: null } }),
    db.user.count({ where: { deactivatedAt: null, isAdmin: true } }),
    db.user.count({ where: { deactivatedAt: { not: null } } }),
  ]);
  return { active, admins, deactivated };
}

function whereOf({ search, show }: PeopleView): Prisma.UserWhereInput {
  // Prisma leaves the signs of LIKE as they are.
  const contains = { contains: search.replaceAll(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  const isFound = [{ name: contains }, { email: contains }, { memberships: { some: { team: { name: contains } } } }];
  return {
    ...(search === "" ? {} : { OR: isFound }),
    ...(show === "admins" ? { isAdmin: true, deactivatedAt: null } : {}),
    ...(show === "deactivated" ? { deactivatedAt: { not: null } } : {}),
  };
}
