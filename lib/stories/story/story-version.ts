/** What happened to a story last, and by whom. `event` is its line in the timeline; ids of events are in the order in which they were written. */
export type StoryVersion = { event: string; by: string; at: Date | string };

/** Whether something happened since; null: nothing is known. */
export function isNewer(version: StoryVersion | null, shown: StoryVersion | null): boolean {
  return version !== null && version.event > (shown?.event ?? "");
}
