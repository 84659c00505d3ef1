import type { Job } from "pg-boss";
import { jobActor } from "#lib/auth/job-actor.ts";
import { tagRegressedStories } from "#lib/compose/regressed-stories.ts";
import type { JudgeJob } from "#lib/jobs/queues.ts";
import { judgeStaleRuns } from "#lib/load-tests/verdicts/run-verdict-store.ts";

/** Asked for whenever runs were changed, marked or deleted. */
export async function judge({ data: { testId, teamId } }: Job<JudgeJob>): Promise<void> {
  await judgeStaleRuns(jobActor(teamId), testId);
  await tagRegressedStories(jobActor(teamId), testId, new Date());
}
