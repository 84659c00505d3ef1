import type { Job } from "pg-boss";
import { jobActor } from "#lib/auth/job-actor.ts";
import type { JudgeJob } from "#lib/jobs/queues.ts";
import { judgeStaleRuns } from "#lib/load-tests/verdicts/run-verdict-store.ts";

export async function judge({ data }: Job<JudgeJob>): Promise<void> {
  await judgeStaleRuns(jobActor(data.teamId), data.testId);
}
