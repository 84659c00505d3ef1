import type { Job } from "pg-boss";
import { jobActor } from "#lib/auth/job-actor.ts";
import type { JudgeJob } from "#lib/jobs/queues.ts";
import { judgeStaleRuns } from "#lib/load-tests/run-verdict-store.ts";

export async function judge(jobs: Job<JudgeJob>[]): Promise<void> {
  for (const { data } of jobs) await judgeStaleRuns(jobActor(data.teamId), data.testId);
}
