import "server-only";
import { system } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { db } from "#lib/db/client.ts";
import { lockTest } from "../verdicts/run-verdict-store.ts";
import { runName } from "./run-audit-store.ts";
import { forgetSearchedTexts } from "./searched-text-store.ts";

const sweptAtOnce = 100;

/**
 * Of these keys of the artifact store, those that no run speaks of, or whose files retention removed. For the sweep, which
 * acts for no team.
 */
export async function findUnknownArtifacts(storeKeys: string[]): Promise<string[]> {
  const known = await db.artifact.findMany({
    where: { storeKey: { in: storeKeys }, removedAt: null },
    select: { storeKey: true },
  });
  const names = new Set(known.map(({ storeKey }) => storeKey));
  return storeKeys.filter((key) => !names.has(key));
}

/** Removes the rows of runs that were deleted before then; their files are unknown from now on. For the sweep. */
export async function forgetDeletedRuns(before: Date): Promise<void> {
  while ((await forgetSome(before)) === sweptAtOnce) {
    // The next hundred, in a transaction of their own.
  }
}

function forgetSome(before: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const runs = await tx.run.findMany({
      where: { deletedAt: { lt: before } },
      select: { id: true, teamId: true, testId: true, number: true, test: { select: { name: true } } },
      take: sweptAtOnce,
    });
    // In one order, so that no two transactions wait for each other.
    const testIds = [...new Set(runs.map(({ testId }) => testId))].sort();
    for (const testId of testIds) await lockTest(tx, testId);
    await tx.run.deleteMany({ where: { id: { in: runs.map(({ id }) => id) } } });
    await forgetSearchedTexts(tx, testIds);
    for (const { teamId, number, test } of runs)
      await recordAudit(tx, system, { action: "run.swept", subject: runName(test.name, number), teamId });
    return runs.length;
  });
}
