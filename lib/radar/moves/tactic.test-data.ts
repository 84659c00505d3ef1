import type { Member } from "#lib/auth/actor.ts";
import { addTactic } from "../tactics/add-tactic-store.ts";
import { moveSchema, newTacticSchema } from "./move-schema.ts";
import { moveTactic } from "./move-tactic-store.ts";

export const testNow = new Date("2026-11-21T10:00:00Z");

/** Puts a tactic on the radar of a member's team: in Considering of the first sector, since 1 October, where nothing else is said. */
export async function addTestTactic(member: Member, name: string, fields: object = {}): Promise<string> {
  const input = newTacticSchema.parse({ name, sector: "design", on: "2026-10-01", ...fields });
  const added = await addTactic(member, input, testNow);
  if (!added.ok) throw new Error(added.errors.map(({ path, message }) => `${path}: ${message}`).join(" "));
  return added.value.slug;
}

/** Five tactics that are practised. */
export async function addFiveInHand(member: Member): Promise<string[]> {
  const slugs: string[] = [];
  for (const number of [1, 2, 3, 4, 5])
    slugs.push(await addTestTactic(member, `In hand ${number}`, { to: "practising" }));
  return slugs;
}

/** Moves it today with a reason, or says why that is not possible. */
export function moveTestTactic(member: Member, slug: string, fields: object) {
  return moveTactic(member, moveSchema.parse({ slug, from: "considering", reason: "So.", ...fields }), testNow);
}

/** What an experiment needs. */
export function experiment(member: Member) {
  return { ownerId: member.userId, hypothesis: "Fewer waits.", endsOn: "2026-12-31" };
}
