import { teamRoute } from "#lib/auth/team-route.ts";
import { listStories, mostKeys } from "#lib/stories/listing/list-stories-store.ts";
import { inboxFirst, parseStoryQuery } from "#lib/stories/listing/story-query.ts";
import { withFoundTexts } from "#lib/stories/search/found-texts-store.ts";

const usualLimit = 100;

/** The next rows of a list of stories, by its filter: as one scrolls, or with `limit=1000` as one selects them all. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, request }) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { filter } = parseStoryQuery(asked, inboxFirst);
  const limit = Math.min(Math.max(Number.parseInt(asked.limit ?? "", 10) || usualLimit, 1), mostKeys);
  const { rows, ...page } = await listStories(member, filter, { cursor: asked.cursor, limit, now: new Date() });
  return Response.json({ rows: await withFoundTexts(member, filter, rows), ...page });
});
