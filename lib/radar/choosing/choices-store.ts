import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { catalogue } from "../catalogue/catalogue.ts";
import type { RadarActor } from "../radar-actor.ts";
import { choicesOf, type TacticChoice } from "./choices.ts";

/** What the actor's team can pick from. */
export async function listChoices({ teamId }: RadarActor, tx: Pick<Tx, "tactic"> = db): Promise<TacticChoice[]> {
  const own = await tx.tactic.findMany({
    where: { teamId },
    select: { slug: true, name: true, description: true, sector: true, place: true },
  });
  return choicesOf(own, catalogue);
}
