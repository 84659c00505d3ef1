import "server-only";
import type { ApiActor } from "#lib/auth/api-actor.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { StoryFilter } from "../listing/story-filter.ts";
import { parseStoryQuery } from "../listing/story-query.ts";
import { listViews } from "../views/list-views-store.ts";
import type { StoriesQuery } from "./story-query-schema.ts";

/** The filter that a request asks for, over that of the view that it names. */
export async function filterOfQuery(
  actor: ApiActor,
  { view, limit: _limit, cursor: _cursor, ...asked }: StoriesQuery,
): Promise<Result<StoryFilter>> {
  const saved = view === undefined ? {} : await queryOfView(actor, view);
  if (saved === null) return refused("view", "There is no such view.");
  const { filter, dropped } = parseStoryQuery({ ...saved, ...asked }, []);
  return dropped.length === 0 ? ok(filter) : { ok: false, errors: dropped.map((message) => ({ path: "", message })) };
}

async function queryOfView(actor: ApiActor, name: string): Promise<Record<string, string> | null> {
  const views = await listViews(actor);
  const found = views.find((view) => view.id === name) ?? views.find((view) => view.name === name);
  return found ? Object.fromEntries(new URLSearchParams(found.query)) : null;
}
