import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { HypothesisView } from "./hypothesis-view.ts";
import { hypothesisOf, hypothesisParts } from "./stored-hypothesis-store.ts";

/** The hypotheses of a story of the member's team, in the order in which they were stated. */
export async function listHypotheses({ teamId }: Member, storyId: string): Promise<HypothesisView[]> {
  const rows = await db.hypothesis.findMany({
    where: { storyId, story: { teamId } },
    orderBy: { number: "asc" },
    include: hypothesisParts,
  });
  return rows.map(hypothesisOf);
}
