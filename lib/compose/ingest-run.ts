import "server-only";
import { artifactFolder, artifactPath } from "#lib/artifacts/artifact-folder.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import type { IngestJob } from "#lib/jobs/queues.ts";
import { storedMapping } from "#lib/load-tests/formats/mapped/csv-mapping-schema.ts";
import { ingestInChild } from "#lib/load-tests/ingest/run-child.ts";
import { UnreadableFile } from "#lib/load-tests/parsed-run.ts";
import { failRun, noteStage, startIngest, storeParsedRun } from "#lib/load-tests/runs/run-ingest-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { log } from "#lib/shared/log.ts";
import { tagRegressedStories } from "./regressed-stories.ts";

/**
 * Reads the files of one queued run and stores what they say. A file that cannot be read makes the run failed, with a
 * message for people; anything else (the database is gone, this process is ended) throws, and the job is tried again.
 */
export async function ingestRun({ runId, teamId }: IngestJob, signal: AbortSignal): Promise<void> {
  const actor = jobActor(teamId);
  const run = await startIngest(actor, runId);
  if (!run) return;
  const { dataDir, uploadMaxBytes } = configuration();
  const folder = artifactFolder(dataDir);
  const files = run.artifacts.map(({ fileName, storeKey }) => ({ fileName, path: artifactPath(folder, storeKey) }));
  try {
    const onStage = (stage: "unpacking" | "reading") =>
      noteStage(actor, runId, stage).catch((error: unknown) => log.warn({ err: error, run: runId }, "stage not noted"));
    const parsed = await ingestInChild(
      { files, asked: run.askedFormat, maxBytes: uploadMaxBytes, csvMapping: storedMapping(run.test.csvMapping) },
      { signal, onStage },
    );
    await noteStage(actor, runId, "storing");
    await storeParsedRun(actor, runId, parsed, new Date());
    await tagRegressedStories(actor, run.testId, new Date());
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await failRun(actor, runId, error.message);
  }
}

/** After too many tries: the run says so, and its files stay for another try by hand. */
export async function giveUpIngest({ runId, teamId }: IngestJob): Promise<void> {
  await failRun(
    jobActor(teamId),
    runId,
    "Reading was interrupted several times. The files are kept: try again, and see the worker's log if it happens anew.",
  );
}
