import "server-only";
import { db } from "#lib/db/client.ts";
import type { RadarActor } from "../radar-actor.ts";
import type { OwnTactic } from "./taking.ts";

/** The tactics on the radar of the actor's team with what an experiment with each has so far. */
export function listOwnTactics({ teamId }: RadarActor): Promise<OwnTactic[]> {
  return db.tactic.findMany({
    where: { teamId },
    select: { slug: true, name: true, place: true, ownerId: true, hypothesis: true },
    orderBy: { name: "asc" },
  });
}
