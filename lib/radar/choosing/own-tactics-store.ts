import "server-only";
import { db } from "#lib/db/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import type { RadarActor } from "../radar-actor.ts";
import type { OwnTactic } from "./taking.ts";

/** The tactics on the radar of the actor's team with what an experiment with each has so far. */
export async function listOwnTactics({ teamId }: RadarActor): Promise<OwnTactic[]> {
  const tactics = await db.tactic.findMany({
    where: { teamId },
    select: { slug: true, name: true, place: true, ownerId: true, hypothesis: true, endsOn: true },
    orderBy: { name: "asc" },
  });
  return tactics.map((tactic) => ({ ...tactic, endsOn: tactic.endsOn && dayText(tactic.endsOn) }));
}
