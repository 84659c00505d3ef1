import type { Job } from "pg-boss";
import { jobActor } from "#lib/auth/job-actor.ts";
import type { MeasureJob } from "#lib/jobs/queues.ts";
import { measureStoredRuns } from "#lib/load-tests/measures/measures-store.ts";

export async function measure({ data }: Job<MeasureJob>): Promise<void> {
  await measureStoredRuns(jobActor(data.teamId), data.testId);
}
