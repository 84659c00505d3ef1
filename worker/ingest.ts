import type { Job } from "pg-boss";
import { giveUpIngest, ingestRun } from "#lib/compose/ingest-run.ts";
import type { IngestJob } from "#lib/jobs/queues.ts";
import { log } from "#lib/shared/log.ts";

export async function ingest({ data, signal }: Job<IngestJob>): Promise<void> {
  const startedAt = performance.now();
  await ingestRun(data, signal);
  log.info({ run: data.runId, ms: Math.round(performance.now() - startedAt) }, "ingested");
}

export async function giveUp({ data }: Job<IngestJob>): Promise<void> {
  await giveUpIngest(data);
  log.error({ run: data.runId }, "ingest given up");
}
