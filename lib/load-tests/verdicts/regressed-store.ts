import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { factColumns, factsOf } from "./history-row.ts";
import type { RegressionFacts } from "./regressed.ts";

/** More regressions than this are not read of one test, the latest first. */
const mostRegressions = 200;

/**
 * The regressions of a test as its baselines read them, the latest first. One whose change point is no longer found, in a
 * history that was examined anew, keeps no run away. Of a fixed one whose last run is gone nothing is known any more.
 */
export async function listRegressions(tx: Tx, testId: string): Promise<RegressionFacts[]> {
  const rows = await tx.regression.findMany({
    where: { testId, OR: [{ changePointId: { not: null } }, { state: { in: ["fixed", "accepted"] } }] },
    orderBy: { createdAt: "desc" },
    take: mostRegressions,
    select: {
      state: true,
      run: { select: factColumns },
      fixedRun: { select: { startedAt: true, number: true } },
    },
  });
  return rows
    .filter(({ state, fixedRun }) => state !== "fixed" || fixedRun !== null)
    .map(({ state, run, fixedRun }) => ({
      isAccepted: state === "accepted",
      first: factsOf(run),
      fixedBy: state === "fixed" ? fixedRun : null,
    }));
}
