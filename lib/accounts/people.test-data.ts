import type { Admin, Person } from "#lib/auth/actor.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { asAdmin } from "#lib/auth/require-admin.ts";
import { personOfCookie } from "#lib/auth/require-person.ts";
import { aSignedIn } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";

export const oldPassword = "correct horse battery";

/** Somebody who is signed in, through the same lock as in the pages; calls from `address`. */
export async function aPerson({ isAdmin = false, address = "192.0.2.1" } = {}): Promise<Person> {
  const { user, cookie } = await aSignedIn({ isAdmin });
  await db.user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(oldPassword) } });
  const person = await personOfCookie(cookie, address);
  if (!person) throw new Error("just signed in, and nobody");
  return person;
}

export async function anAdmin(): Promise<Admin> {
  const admin = asAdmin(await aPerson({ isAdmin: true }));
  if (!admin) throw new Error("just made an admin, and none");
  return admin;
}

/** What the audit log holds of what somebody did, oldest first. */
export async function writtenBy({ userId }: { userId: string }) {
  const entries = await db.auditEntry.findMany({ where: { actorId: userId }, orderBy: { id: "asc" } });
  return entries.map(({ action, subject, details }) => ({ action, subject, details }));
}
