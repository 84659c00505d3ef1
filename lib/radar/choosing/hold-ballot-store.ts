import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { RadarBallot } from "#lib/db/generated/client.ts";
import type { RadarActor } from "../radar-actor.ts";

/** A ballot of the actor's team; until the transaction ends nobody picks in it, and nobody else reveals or ends it. */
export async function holdBallot(tx: Tx, { teamId }: RadarActor, id: string): Promise<RadarBallot | null> {
  await tx.$queryRaw`SELECT 1 FROM "RadarBallot" WHERE "id" = ${id}::uuid AND "teamId" = ${teamId}::uuid FOR UPDATE`;
  return tx.radarBallot.findFirst({ where: { id, teamId } });
}

/** The same where it only must not be revealed or ended meanwhile: those who pick do not wait for each other. */
export async function keepBallot(tx: Tx, { teamId }: RadarActor, id: string): Promise<RadarBallot | null> {
  await tx.$queryRaw`SELECT 1 FROM "RadarBallot" WHERE "id" = ${id}::uuid AND "teamId" = ${teamId}::uuid FOR SHARE`;
  return tx.radarBallot.findFirst({ where: { id, teamId } });
}

/** Who may pick and is counted: the people of the team who can sign in, whatever their role. */
export function peopleOf(teamId: string) {
  return { deactivatedAt: null, memberships: { some: { teamId } } } as const;
}
