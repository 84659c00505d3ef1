import { tendReviews } from "#lib/compose/hypotheses/tend-reviews.ts";
import { tendTimeboxes } from "#lib/stories/timeboxes/tend-timeboxes-store.ts";

/** What stories need each minute. */
export async function tendStories(): Promise<void> {
  const now = new Date();
  await tendTimeboxes(now);
  await tendReviews(now);
}
