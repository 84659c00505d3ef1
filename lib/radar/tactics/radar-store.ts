import "server-only";
import { db } from "#lib/db/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import type { RadarActor } from "../radar-actor.ts";
import { type Sector, usualSectors } from "../sectors/sector.ts";
import type { TeamRadar } from "./radar-tactic.ts";

/** The radar of the actor's team with the logs of all its tactics. */
export async function readRadar({ teamId }: RadarActor): Promise<TeamRadar> {
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
  return {
    sectors: radar ? (radar.sectors as Sector[]) : usualSectors,
    reviewEveryDays: radar?.reviewEveryDays ?? 28,
    tactics: tactics.map(({ moves, reviews, ...tactic }) => ({
      id: tactic.id,
      slug: tactic.slug,
      name: tactic.name,
      description: tactic.description,
      sector: tactic.sector,
      slot: tactic.slot,
      ownerId: tactic.ownerId,
      owner: tactic.ownerName,
      endsOn: tactic.endsOn && dayText(tactic.endsOn),
      moves: moves.map(({ number, from, to, cell, on, reason, reviewOn, movedBy }) => ({
        number,
        from,
        to,
        cell,
        on: dayText(on),
        reason,
        reviewOn: reviewOn && dayText(reviewOn),
        movedBy,
      })),
      looks: [...moves, ...reviews]
        .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
        .map(({ on, reviewOn }) => ({ on: dayText(on), reviewOn: reviewOn && dayText(reviewOn) })),
    })),
  };
}
