import type { Member } from "#lib/auth/actor.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { db } from "#lib/db/client.ts";
import type { Role } from "#lib/db/generated/enums.ts";
import { moveSchema } from "../states/move-schema.ts";
import { createStory } from "./create-story-store.ts";
import { moveStory } from "./move-story-store.ts";
import { newStorySchema } from "./new-story-schema.ts";

type Filed = { id: string; key: string };

/** A story in the inbox of the member's team. */
export async function fileTestStory(member: Member, fields: object = {}, now = new Date()): Promise<Filed> {
  const filed = await createStory(member, newStorySchema.parse({ title: "Baskets time out", ...fields }), now);
  if (!filed.ok) throw new Error(filed.errors[0]?.message);
  return filed.value;
}

/** Moves it, or says why that is not possible. Returns the id of the event. */
export async function moveTestStory(member: Member, key: string, move: object, now = new Date()): Promise<string> {
  const moved = await moveStory(member, { key, ...moveSchema.parse(move) }, now);
  if (!moved.ok) throw new Error(moved.errors.map(({ path, message }) => `${path}: ${message}`).join(" "));
  return moved.value.eventId;
}

/** What `framed` takes. */
export function framing(member: Member) {
  return {
    customerImpact: "They pay twice.",
    affectedGroup: "sellers",
    responsibleTeamId: member.teamId,
  };
}

/** Another person of the member's team. */
export async function colleagueOf(member: Member, name: string, role: Role = "member"): Promise<Member> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}-${member.teamSlug}@headroom.test`;
  const memberships = { create: { teamId: member.teamId, role } };
  const { id } = await db.user.create({ data: { name, email, passwordHash: "none", memberships } });
  const person = { kind: "person", userId: id, sessionId: "", name, email, isAdmin: false, address: "" };
  const found = await findMember(person as unknown as Parameters<typeof findMember>[0], member.teamSlug);
  if (!found) throw new Error(`${name} is no member`);
  return found;
}
