import "server-only";
import type { ApiActor } from "#lib/auth/api-actor.ts";
import { db } from "#lib/db/client.ts";
import { readListCursor } from "../listing/list-cursor.ts";
import { listStories } from "../listing/list-stories-store.ts";
import type { StoryFilter } from "../listing/story-filter.ts";
import { hiddenTeams } from "../story/hidden-teams-store.ts";
import type { StoryDetail } from "../story/story-detail.ts";
import { detailInclude, detailOf } from "../story/story-detail-store.ts";
import { findStory } from "../story/story-store.ts";
import type { StoryAnswer } from "./story-answer.ts";
import { storyAnswerOf } from "./story-answer-of.ts";

/** A story of the actor's team as the API tells it; null: not there for them. `url` is where this Headroom is. */
export async function findStoryAnswer(actor: ApiActor, key: string, url: string): Promise<StoryAnswer | null> {
  const story = await findStory(actor, key);
  if (!story) return null;
  return storyAnswerOf(story, { stories: storiesAt(url, actor.teamSlug), tests: await watchedTests([story]) });
}

type Page = { cursor: string | undefined; limit: number; now: Date; url: string };

/** A page of what a filter finds; null: the cursor is none of this order. */
export async function listStoryAnswers(
  actor: ApiActor,
  filter: StoryFilter,
  { url, ...page }: Page,
): Promise<{ items: StoryAnswer[]; nextCursor: string | null } | null> {
  const { rows, nextCursor, order } = await listStories(actor, filter, page);
  if (page.cursor && !readListCursor(page.cursor, order)) return null;
  const ids = rows.map(({ id }) => id);
  const found = await db.story.findMany({ where: { id: { in: ids } }, include: detailInclude });
  const named = found.flatMap(({ responsibleTeamId, accountableTeamId }) => [responsibleTeamId, accountableTeamId]);
  const told = { isFollowed: false, mayContact: false, hidden: await hiddenTeams(actor, named) };
  const byId = new Map(found.map((story) => [story.id, { story: detailOf(story, told), slug: story.team.slug }]));
  const tests = await watchedTests([...byId.values()].map(({ story }) => story));
  const items = ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [storyAnswerOf(row.story, { stories: storiesAt(url, row.slug), tests })] : [];
  });
  return { items, nextCursor };
}

function storiesAt(url: string, slug: string): string {
  return `${url}/teams/${slug}/stories`;
}

async function watchedTests(stories: readonly StoryDetail[]): Promise<Map<string, string>> {
  const ids = stories.flatMap(({ fields: { watch } }) => watch?.testId ?? []);
  if (ids.length === 0) return new Map();
  const tests = await db.test.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } });
  return new Map(tests.map(({ id, slug }) => [id, slug]));
}
