import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type RadarSettings, radarSettingsOf } from "../sectors/radar-settings.ts";
import { usualSectors } from "../sectors/sector.ts";

/**
 * The settings of a team's radar, held until the transaction ends; made where there are none. Whoever adds or moves a tactic holds them
 * first: two who move at the same moment take turns, so that each sees what the other put in hand, and into which cell.
 */
export async function holdRadar(tx: Tx, teamId: string): Promise<RadarSettings> {
  await tx.radar.createMany({ data: [{ teamId, sectors: [...usualSectors] }], skipDuplicates: true });
  await tx.$queryRaw`SELECT 1 FROM "Radar" WHERE "teamId" = ${teamId}::uuid FOR UPDATE`;
  return radarSettingsOf(await tx.radar.findUniqueOrThrow({ where: { teamId } }));
}
