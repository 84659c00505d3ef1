import { tendTimeboxes } from "#lib/stories/timeboxes/tend-timeboxes-store.ts";

/** What stories need each minute. */
export async function tendStories(): Promise<void> {
  await tendTimeboxes(new Date());
}
