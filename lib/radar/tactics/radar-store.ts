import "server-only";
import { db } from "#lib/db/client.ts";
import type { RadarReader } from "../radar-actor.ts";
import { radarSettingsOf } from "../sectors/radar-settings.ts";
import type { TeamRadar } from "./radar-tactic.ts";
import { radarTacticOf } from "./radar-tactic-of-store.ts";

/** The radar of the actor's team with the logs of all its tactics. */
export async function readRadar({ teamId }: RadarReader): Promise<TeamRadar> {
  const [radar, tactics] = await Promise.all([
    db.radar.findUnique({ where: { teamId } }),
    db.tactic.findMany({
      where: { teamId },
      include: {
        moves: { orderBy: { number: "asc" } },
        reviews: { orderBy: { createdAt: "asc" }, select: { on: true, reviewOn: true, createdAt: true } },
      },
      orderBy: { slug: "asc" },
    }),
  ]);
  return { ...radarSettingsOf(radar), tactics: tactics.map(radarTacticOf) };
}
