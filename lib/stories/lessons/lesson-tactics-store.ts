import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { StoryActor } from "../story-actor.ts";

/** Of some slugs those of tactics on the radar of the actor's team, in their order. */
export async function knownTactics(tx: Tx, { teamId }: StoryActor, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const known = await tx.tactic.findMany({ where: { teamId, slug: { in: [...slugs] } }, select: { slug: true } });
  return slugs.filter((slug) => known.some((tactic) => tactic.slug === slug));
}
