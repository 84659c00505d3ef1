import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { db } from "#lib/db/client.ts";
import type { RadarActor } from "../radar-actor.ts";
import { readRadar } from "../tactics/radar-store.ts";
import type { TeamRadar } from "../tactics/radar-tactic.ts";

/** The radar of the actor's team to be saved as a file. Who takes it away is told in the audit log. */
export async function exportRadar(actor: RadarActor, as: "csv" | "json"): Promise<TeamRadar> {
  const radar = await readRadar(actor);
  await recordAudit(db, actor, { action: "radar.exported", subject: "the radar", details: { as } });
  return radar;
}
