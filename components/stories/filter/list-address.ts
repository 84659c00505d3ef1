import type { Route } from "next";
import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";
import { storyQuery } from "#lib/stories/listing/story-query.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";

/** Where a list of stories is, and the states that it shows when its address names none; null where that is somebody's default view. */
export type ListAddress = {
  path: `/teams/${string}/stories${"" | "/board"}`;
  usualStates: readonly StoryState[] | null;
};

/** The address of this list under a filter. */
export function listHref({ path, usualStates }: ListAddress, filter: StoryFilter): Route {
  const query = storyQuery(filter, usualStates);
  return (query === "" ? path : `${path}?${query}`) as Route;
}
