import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Person } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { personText } from "#lib/shared/person-text.ts";

/** The teams that a person is in, by name, those that are not archived first. */
export async function listOwnTeams(person: Person) {
  const memberships = await db.membership.findMany({
    where: { userId: person.userId },
    select: { role: true, createdAt: true, team: { select: { slug: true, name: true, archivedAt: true } } },
    orderBy: [{ team: { archivedAt: { sort: "desc", nulls: "first" } } }, { team: { name: "asc" } }],
  });
  return memberships.map(({ team, ...membership }) => ({ ...team, ...membership }));
}

/** Gives a person another name. The audit log keeps the one that they had when they did something. */
export async function renameAccount(person: Person, name: string): Promise<void> {
  if (name === person.name) return;
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: person.userId }, data: { name }, select: { id: true } });
    const subject = personText({ name, email: person.email });
    await recordAudit(tx, person, { action: "account.renamed", subject, details: { from: person.name, to: name } });
  });
}
