import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Prisma, type StorySettings } from "#lib/db/generated/client.ts";
import { prefixesFor } from "../story-key.ts";

/**
 * The settings of a team's stories, held until the transaction ends; made where there are none, with a prefix that no other team has.
 */
export async function holdStorySettings(tx: Tx, teamId: string): Promise<StorySettings> {
  if (!(await isHeld(tx, teamId))) {
    await makeSettings(tx, teamId);
    await isHeld(tx, teamId);
  }
  return tx.storySettings.findUniqueOrThrow({ where: { teamId } });
}

/** Holds them when they are there. What somebody else makes right after it looked is not held, and must not be read as if it were. */
async function isHeld(tx: Tx, teamId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "StorySettings" WHERE "teamId" = ${teamId}::uuid FOR UPDATE`;
  return held.length > 0;
}

/** The first prefix that is free, also when two teams want the same one at once. */
async function makeSettings(tx: Tx, teamId: string): Promise<void> {
  const { slug } = await tx.team.findUniqueOrThrow({ where: { id: teamId }, select: { slug: true } });
  const wished = prefixesFor(slug);
  const taken = await tx.storySettings.findMany({ where: { prefix: { in: wished } }, select: { prefix: true } });
  const free = wished.filter((prefix) => !taken.some((other) => other.prefix === prefix));
  for (const prefix of free) {
    const made = await tx.$executeRaw(
      Prisma.sql`INSERT INTO "StorySettings" ("teamId", "prefix", "updatedAt") VALUES (${teamId}::uuid, ${prefix}, now()) ON CONFLICT DO NOTHING`,
    );
    if (made === 1 || (await tx.storySettings.count({ where: { teamId } })) === 1) return;
  }
  throw new Error(`no prefix for stories is left for ${slug}`);
}

type TakenNumber = { prefix: string; number: number; performanceTeamId: string | null };

/** The next story's number and key, which nobody else gets; and who answers for stories that do not say. */
export async function takeStoryNumber(tx: Tx, teamId: string): Promise<TakenNumber> {
  const { prefix, nextNumber, performanceTeamId } = await holdStorySettings(tx, teamId);
  await tx.storySettings.update({ where: { teamId }, data: { nextNumber: nextNumber + 1 } });
  return { prefix, number: nextNumber, performanceTeamId };
}
