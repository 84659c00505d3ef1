import "server-only";
import { notFound } from "next/navigation";
import type { Admin, Person } from "#lib/auth/actor.ts";
import { askedPath } from "#lib/auth/asked-path.ts";
import { recordDenial } from "#lib/auth/record-denial.ts";
import { requirePerson } from "#lib/auth/require-person.ts";

/** The same person as an admin; null for somebody who is none. */
export function asAdmin(person: Person): Admin | null {
  return person.isAdmin ? ({ ...person, kind: "admin" } as unknown as Admin) : null;
}

/** The lock of every page of the instance: for others than admins it does not exist. */
export async function requireAdmin(): Promise<Admin> {
  const person = await requirePerson();
  const admin = asAdmin(person);
  if (admin) return admin;
  await recordDenial(person, { asked: await askedPath(), needs: "admin" });
  return notFound();
}
