import type { StoryCounts } from "#lib/stories/listing/count-stories-store.ts";
import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";
import { storyStates } from "#lib/stories/states/story-state.ts";

/** How many stories a tab holds. */
export function totalOf(
  { states, needsDecision = false }: Pick<StoryFilter, "states"> & { needsDecision?: boolean },
  counts: StoryCounts,
): number {
  if (needsDecision) return counts.needsDecision;
  return (states.length === 0 ? storyStates : states).reduce((sum, state) => sum + counts[state], 0);
}
