import "server-only";
import { db } from "#lib/db/client.ts";
import type { RadarActor } from "../radar-actor.ts";
import type { NamedTactic } from "./named-tactic.ts";

const select = { slug: true, name: true, place: true } as const;

/** The tactics on the radar of the actor's team, by name. */
export function listTacticNames({ teamId }: RadarActor): Promise<NamedTactic[]> {
  return db.tactic.findMany({ where: { teamId }, select, orderBy: [{ name: "asc" }, { slug: "asc" }] });
}
