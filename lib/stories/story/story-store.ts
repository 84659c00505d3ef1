import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { parseStoryKey } from "../story-key.ts";
import { hiddenTeams } from "./hidden-teams-store.ts";
import type { StoryDetail } from "./story-detail.ts";
import { detailInclude, detailOf } from "./story-detail-store.ts";

/** A story of the actor's team; null: not there for them. */
export async function findStory(actor: Member | TokenActor, key: string): Promise<StoryDetail | null> {
  const parsed = parseStoryKey(key);
  if (!parsed) return null;
  const { prefix, number } = parsed;
  const where = { teamId: actor.teamId, number, team: { storySettings: { prefix } } };
  const userId = actor.kind === "member" ? actor.userId : null;
  const [story, followed] = await Promise.all([
    db.story.findFirst({ where, include: detailInclude }),
    userId ? db.storyPerson.count({ where: { userId, isFollowing: true, story: where } }) : 0,
  ]);
  if (!story) return null;
  const hidden = await hiddenTeams(actor, [story.responsibleTeamId, story.accountableTeamId]);
  const mayContact = actor.kind === "member" && actor.permissions.has("stories:edit");
  return detailOf(story, { isFollowed: followed > 0, hidden, mayContact });
}
