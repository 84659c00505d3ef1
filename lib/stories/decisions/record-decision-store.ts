import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";

export type NewDecision = {
  /** Null: about several. */
  storyId: string | null;
  /** `fix`: it is fixed now. `next`: chosen out of several. */
  kind: "fix" | "next";
  chosen: string;
  reason: string;
  alternatives?: Prisma.InputJsonArray;
  /** Inputs and scores of this moment. */
  inputs?: Prisma.InputJsonObject;
};

/** Adds an entry to the team's decision log, and tells its id. */
export async function recordDecision(tx: Tx, actor: StoryActor, decision: NewDecision): Promise<{ id: string }> {
  const { actorId, actorName } = whoActs(actor);
  const data = { ...decision, teamId: actor.teamId, decidedById: actorId, decidedBy: actorName };
  return tx.decision.create({ data, select: { id: true } });
}
