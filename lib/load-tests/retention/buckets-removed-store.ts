import "server-only";
import { db } from "#lib/db/client.ts";
import { type RunReader, visibleRun } from "../runs/run-store.ts";

/** When retention removed what a run did over time; null where it did not, or the run is not there for this reader. */
export async function findBucketsRemoval(actor: RunReader, runId: string): Promise<Date | null> {
  const run = await db.run.findFirst({ where: visibleRun(actor, runId), select: { bucketsRemovedAt: true } });
  return run?.bucketsRemovedAt ?? null;
}
