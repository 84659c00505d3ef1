import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { moveSchema } from "../states/move-schema.ts";
import { createStory } from "./create-story-store.ts";
import { moveStory } from "./move-story-store.ts";
import { newStorySchema } from "./new-story-schema.ts";

type Asked = { title?: string; investigatorId?: string; minutes?: number };

/** For tests: a story of the member's team that is investigated, by them for two hours when nothing else is said. */
export async function newInvestigatedStory(
  member: Member,
  now: Date,
  { title = "Baskets time out", investigatorId = member.userId, minutes = 120 }: Asked = {},
): Promise<{ id: string; key: string }> {
  const told = { title, customerImpact: "They pay twice.", affectedGroup: "phones", responsibleTeamId: member.teamId };
  const filed = await createStory(member, newStorySchema.parse(told), now);
  if (!filed.ok) throw new Error(JSON.stringify(filed.errors));
  const { key } = filed.value;
  const moves = [
    moveSchema.parse({ to: "framed" }),
    moveSchema.parse({ to: "investigating", investigatorId, question: "What makes it slow?", minutes }),
  ];
  for (const move of moves) {
    const moved = await moveStory(member, { key, ...move }, now);
    if (!moved.ok) throw new Error(JSON.stringify(moved.errors));
  }
  return filed.value;
}

/** For tests: one more person in the member's team. */
export async function newColleague(member: Member, name: string): Promise<Member> {
  const email = `${name.toLowerCase()}-of-${member.teamSlug}@headroom.test`;
  const { id: userId } = await db.user.create({ data: { name, email, passwordHash: "none" } });
  await db.membership.create({ data: { userId, teamId: member.teamId, role: "member" } });
  return { ...member, userId, name };
}
