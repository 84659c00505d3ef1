import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { nextState, unfixedStates } from "./regression-state.ts";

/**
 * A run that is taken as the new normal accepts the regressions of its history that are still there; when that is taken
 * back (null), those that it had accepted are there again. The test must be locked.
 */
export async function followAcceptedRun(tx: Tx, runId: string, acceptedAt: Date | null): Promise<void> {
  const run = await tx.run.findUniqueOrThrow({
    where: { id: runId },
    select: { testId: true, branch: true, asked: true, startedAt: true },
  });
  if (run.asked === null) return;
  const where = {
    testId: run.testId,
    branch: run.branch,
    asked: { startsWith: run.asked },
    run: { startedAt: { lte: run.startedAt } },
  };
  if (acceptedAt) {
    await tx.regression.updateMany({
      where: { ...where, state: { in: [...unfixedStates] } },
      data: { state: "accepted", closedAt: acceptedAt },
    });
    return;
  }
  const accepted = await tx.regression.findMany({ where: { ...where, state: "accepted" }, include: { run: true } });
  for (const { id, state, ownerId, note, link, storyId, run: first } of accepted) {
    // Another run, its own first one, may still be the new normal.
    if (first.acceptedAt) continue;
    const facts = { isAcknowledged: ownerId !== null || note !== "", hasLink: link !== "" || storyId !== null };
    const next = nextState(state, "reopen", facts);
    if (next) await tx.regression.update({ where: { id }, data: { state: next, closedAt: null } });
  }
}
