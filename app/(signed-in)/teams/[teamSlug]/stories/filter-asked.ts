import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";
import { type GivenQuery, inboxFirst, parseStoryQuery } from "#lib/stories/listing/story-query.ts";
import type { StoryView } from "#lib/stories/views/story-view.ts";

/** What an address asks for; the default view, where it asks for nothing but a story to look at, and the inbox without one. */
export function filterAsked(
  { peek: _peek, ...given }: GivenQuery,
  usual: StoryView | null,
): { filter: StoryFilter; dropped: string[] } {
  const isBare = Object.keys(given).length === 0;
  const query = isBare && usual ? Object.fromEntries(new URLSearchParams(usual.query)) : given;
  return parseStoryQuery(query, inboxFirst);
}
