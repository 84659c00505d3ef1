import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Round } from "#lib/db/generated/client.ts";
import { holdRound } from "./hold-round-store.ts";
import { tellScreens } from "./round-changed-store.ts";

/** A round of the team that is not closed, held until the end of the transaction. */
export async function findRunningRound(tx: Tx, { teamId }: Member, roundId: string): Promise<Round | null> {
  await holdRound(tx, roundId);
  return tx.round.findFirst({ where: { id: roundId, teamId, phase: { not: "closed" } } });
}

/** Tells the screens of every running round of a team of what belongs to none of them alone. */
export async function tellTeam(tx: Tx, teamId: string): Promise<void> {
  const running = await tx.round.findMany({ where: { teamId, phase: { not: "closed" } }, select: { id: true } });
  for (const { id } of running) await tellScreens(tx, id);
}
