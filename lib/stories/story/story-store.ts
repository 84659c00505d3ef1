import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { fieldsOf } from "../fields/stored-fields-store.ts";
import { parseStoryKey, storyKey } from "../story-key.ts";
import type { StoryDetail } from "./story-detail.ts";

const person = { select: { id: true, name: true } } as const;
const team = { select: { id: true, slug: true, name: true } } as const;
const include = {
  service: { select: { id: true, slug: true, name: true } },
  responsibleTeam: team,
  accountableTeam: team,
  investigator: person,
  owner: person,
  duplicateOf: { select: { number: true, title: true } },
  _count: { select: { heard: true, people: { where: { isFollowing: true } } } },
} as const;

/** A story of the actor's team; null: not there for them. */
export async function findStory(actor: Member | TokenActor, key: string): Promise<StoryDetail | null> {
  const parsed = parseStoryKey(key);
  if (!parsed) return null;
  const { prefix, number } = parsed;
  const where = { teamId: actor.teamId, number, team: { storySettings: { prefix } } };
  const userId = actor.kind === "member" ? actor.userId : null;
  const [story, followed] = await Promise.all([
    db.story.findFirst({ where, include }),
    userId ? db.storyPerson.count({ where: { userId, isFollowing: true, story: where } }) : 0,
  ]);
  if (!story) return null;
  const { snoozedFrom, duplicateOf, outcome, regressedAt, _count } = story;
  return {
    id: story.id,
    key: storyKey(prefix, number),
    state: story.state,
    version: story.version,
    fields: fieldsOf(story),
    service: story.service,
    responsibleTeam: story.responsibleTeam,
    accountableTeam: story.accountableTeam,
    investigator: story.investigator,
    owner: story.owner,
    reporter: { id: story.reporterId, name: story.reporterName, contact: story.reporterContact },
    snooze: snoozedFrom && { from: snoozedFrom, until: story.snoozedUntil, when: story.snoozedWhen },
    duplicateOf: duplicateOf && { key: storyKey(prefix, duplicateOf.number), title: duplicateOf.title },
    approvedBy: story.approvedByName,
    change: story.change,
    outcome: outcome && { kind: outcome, reason: story.outcomeReason },
    provedLevel: story.provedLevel,
    regressed: regressedAt && { at: regressedAt, runId: story.regressedRunId },
    needsDecision: story.needsDecision,
    isFollowed: followed > 0,
    followers: _count.people,
    heardFrom: _count.heard,
    stateChangedAt: story.stateChangedAt,
    closedAt: story.closedAt,
    createdAt: story.createdAt,
    updatedAt: story.updatedAt,
  };
}
