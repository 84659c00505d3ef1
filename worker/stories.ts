import { tendReviews } from "#lib/compose/hypotheses/tend-reviews.ts";
import { wakeStories } from "#lib/compose/wake-stories.ts";
import { tendTimeboxes } from "#lib/stories/timeboxes/tend-timeboxes-store.ts";

/** What stories need each minute. */
export async function tendStories(): Promise<void> {
  const now = new Date();
  await tendTimeboxes(now);
  await wakeStories(now);
  await tendReviews(now);
}
