import "server-only";
import { jobActor } from "#lib/auth/job-actor.ts";
import { log } from "#lib/shared/log.ts";
import { listDueReviews, tellReview } from "#lib/stories/hypotheses/due-reviews-store.ts";
import { samplesOfRuns } from "./evaluate-hypothesis.ts";

/**
 * Looks at the hypotheses whose day of review has come: those tested by runs are judged by what there is, and who stated them is told. What
 * fails for one does not keep the others waiting.
 */
export async function tendReviews(now: Date): Promise<void> {
  for (const due of await listDueReviews(now))
    try {
      await tellReview(due, (asked, tx) => samplesOfRuns(jobActor(due.teamId), asked, tx), now);
    } catch (error) {
      log.error({ err: error, hypothesis: due.id }, "a review was not told of");
    }
}
