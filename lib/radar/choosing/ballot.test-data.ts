import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { db } from "#lib/db/client.ts";
import type { Role } from "#lib/db/generated/enums.ts";
import type { Result } from "#lib/shared/result.ts";
import { findOpenBallot } from "./ballot-store.ts";
import { openBallot } from "./open-ballot-store.ts";
import { pick } from "./pick-store.ts";

export const now = new Date("2026-11-21T10:00:00Z");

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.errors[0]?.message);
  return result.value;
}

/** What was said to whoever was refused, with the field that it is about; null: they were not. */
export function refusalOf(result: Result<unknown>): string | null {
  if (result.ok) return null;
  return result.errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(" ");
}

/** A further person of the team. */
export async function alsoIn(member: Member, name: string, role: Role = "member"): Promise<Member> {
  const email = `${name}-${crypto.randomUUID()}@headroom.test`;
  const { id: userId } = await db.user.create({ data: { name, email, passwordHash: "none" } });
  await db.membership.create({ data: { teamId: member.teamId, userId, role } });
  const person = { kind: "person", userId, sessionId: "", name, email, isAdmin: false, address: "" } as const;
  const found = await findMember(person as Parameters<typeof findMember>[0], member.teamSlug);
  if (!found) throw new Error("the new member is no member");
  return found;
}

/** A team of three with an open ballot. */
export async function aBallot(teamSlug: string) {
  const mia = await newTestMember(teamSlug, "lead");
  const [ben, ada] = [await alsoIn(mia, "Ben"), await alsoIn(mia, "Ada", "viewer")];
  valueOf(await openBallot(mia));
  const ballot = await findOpenBallot(mia);
  if (!ballot) throw new Error("no ballot is open");
  const { id: ballotId } = ballot;
  const picks = async (who: Member, ...slugs: string[]) => {
    for (const slug of slugs) valueOf(await pick(who, { ballotId, slug, isPicked: true }));
  };
  return { mia, ben, ada, ballotId, picks };
}
