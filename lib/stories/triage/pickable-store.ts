import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import type { AlikeStory } from "../duplicates/alike.ts";
import { listAlike } from "../duplicates/alike-store.ts";
import { cleanSearch } from "../listing/filter-values.ts";
import { listStories } from "../listing/list-stories-store.ts";
import { noFilter } from "../listing/story-filter.ts";
import { storyStates } from "../states/story-state.ts";
import type { StoryDetail } from "../story/story-detail.ts";
import { findStory } from "../story/story-store.ts";
import type { PickableStory } from "./pickable-story.ts";

const mostFound = 8;
const pickableStates = storyStates.filter((state) => state !== "duplicate");

/** Stories of the team that another one can be merged into: no duplicates, and not itself. */
export async function findPickable(
  member: Member,
  { of, typed }: { of: string; typed: string },
  now: Date,
): Promise<PickableStory[]> {
  const q = cleanSearch(typed);
  if (q === "") {
    const story = await findStory(member, of);
    return story ? (await alikeTo(member, story)).map(pickableOf) : [];
  }
  const filter = { ...noFilter, q, states: pickableStates };
  const { rows } = await listStories(member, filter, { limit: mostFound + 1, now });
  return rows
    .filter(({ key, teamSlug }) => key !== of && teamSlug === member.teamSlug)
    .slice(0, mostFound)
    .map(({ key, title, state }) => ({ key, title, state, why: "" }));
}

/** Stories that look like this one, the likest first. */
export function alikeTo(member: Member, { id, fields }: Pick<StoryDetail, "id" | "fields">): Promise<AlikeStory[]> {
  const { title, serviceId, metric, watch } = fields;
  return listAlike(member, { title, serviceId, metric: metric?.name, route: watch?.label, except: id });
}

function pickableOf({ key, title, state, same }: AlikeStory): PickableStory {
  return { key, title, state, why: same.length === 0 ? "similar title" : `same ${same.join(" and ")}` };
}
