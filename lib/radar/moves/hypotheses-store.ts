import "server-only";
import { db } from "#lib/db/client.ts";
import type { RadarActor } from "../radar-actor.ts";

/** What is expected of the tactics of the actor's team, by slug, where somebody wrote it down. */
export async function readHypotheses({ teamId }: RadarActor): Promise<Record<string, string>> {
  const rows = await db.tactic.findMany({
    where: { teamId, hypothesis: { not: "" } },
    select: { slug: true, hypothesis: true },
  });
  return Object.fromEntries(rows.map(({ slug, hypothesis }) => [slug, hypothesis]));
}
