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

/** Which picks count: of what the actor's team can pick from. A tactic may have gone since somebody picked it. */
export async function pickable(actor: RadarActor, tx?: Pick<Tx, "tactic">): Promise<{ slug: { in: string[] } }> {
  return { slug: { in: (await listChoices(actor, tx)).map(({ slug }) => slug) } };
}
