import "server-only";
import { z } from "zod";
import type { ShareReader } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { type RunReader, visibleRun } from "../runs/run-store.ts";
import { byHostAndMetric, type ResourceSeries } from "./resource-series.ts";

const values = z.array(z.number().nullable());

/** What the hosts of a run did, the generator first; empty where no file told it. */
export async function listResources(tx: Tx, runId: string): Promise<ResourceSeries[]> {
  const rows = await tx.runResource.findMany({ where: { runId }, orderBy: { ordinal: "asc" } });
  return rows
    .map(({ host, metric, unit, bucketMs, values: list }) => ({
      host,
      metric,
      unit,
      bucketMs,
      values: values.parse(list),
    }))
    .toSorted(byHostAndMetric);
}

/** The same for whoever may read the run, with its start; null when it is not there for this reader. */
export async function findResources(
  actor: RunReader,
  id: string,
): Promise<{ startedAt: Date; resources: ResourceSeries[] } | null> {
  const run = await db.run.findFirst({ where: visibleRun(actor, id), select: { id: true, startedAt: true } });
  return run && { startedAt: run.startedAt, resources: await listResources(db, run.id) };
}

/** The same of the one run that a share link shows. */
export async function listSharedResources({ teamId, testId, shows }: ShareReader): Promise<ResourceSeries[]> {
  if (shows.kind !== "run") return [];
  const run = await db.run.findFirst({
    where: { id: shows.runId, teamId, testId, deletedAt: null, status: "ready" },
    select: { id: true },
  });
  return run ? listResources(db, run.id) : [];
}

/** Replaces what was stored of a run. */
export async function writeResources(tx: Tx, runId: string, resources: readonly ResourceSeries[]): Promise<void> {
  await tx.runResource.deleteMany({ where: { runId } });
  await tx.runResource.createMany({ data: resources.map((series, ordinal) => ({ runId, ordinal, ...series })) });
}
