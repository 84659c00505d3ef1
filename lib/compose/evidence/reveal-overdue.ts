import "server-only";
import { log } from "#lib/shared/log.ts";
import { listRoundsWithoutEvidence } from "#lib/team-test/evidence/evidence-store.ts";
import { listOverdueRounds, revealOverdueRound } from "#lib/team-test/rounds/advance-round-store.ts";
import { keepRevealEvidence } from "./reveal-evidence.ts";

/**
 * Reveals the rounds whose deadline has passed, each with what Headroom knows at that moment; and gathers what a process that ended in
 * between has left out. What fails for one round does not keep the others waiting; the next minute it is tried again.
 */
export async function revealOverdue(now: Date): Promise<void> {
  for (const { id } of await listOverdueRounds(now))
    await orLog(id, async () => {
      await revealOverdueRound(id, now);
    });
  for (const { id, teamId } of await listRoundsWithoutEvidence())
    await orLog(id, () => keepRevealEvidence(teamId, id, now));
}

/** Reveals one round if its deadline has passed: whoever opens it then need not wait for the worker's next minute. */
export async function revealIfOverdue(roundId: string, now: Date): Promise<void> {
  const revealed = await revealOverdueRound(roundId, now);
  if (revealed) await orLog(roundId, () => keepRevealEvidence(revealed.teamId, roundId, now));
}

async function orLog(roundId: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ err: error, roundId }, "a round could not be revealed with its evidence");
  }
}
