import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import { fieldsOf } from "../fields/stored-fields-store.ts";
import { storyKey } from "../story-key.ts";
import { hiddenTeamName } from "./hidden-teams-store.ts";
import type { NamedTeam, StoryDetail } from "./story-detail.ts";

const person = { select: { id: true, name: true } } as const;
const team = { select: { id: true, slug: true, name: true } } as const;

/** What `detailOf` reads. */
export const detailInclude = {
  team: { select: { slug: true, storySettings: { select: { prefix: true } } } },
  service: { select: { id: true, slug: true, name: true } },
  responsibleTeam: team,
  accountableTeam: team,
  investigator: person,
  owner: person,
  duplicateOf: { select: { number: true, title: true } },
  _count: { select: { heard: true, people: { where: { isFollowing: true } } } },
} as const satisfies Prisma.StoryInclude;

/** What of a story depends on who reads it. `hidden`: teams that they may not know by name. `mayContact`: whoever works on it reaches its reporter. */
type Told = { isFollowed: boolean; hidden: ReadonlySet<string>; mayContact: boolean };

/** A story as its page and the API tell it. */
export function detailOf(
  story: Prisma.StoryGetPayload<{ include: typeof detailInclude }>,
  { isFollowed, hidden, mayContact }: Told,
): StoryDetail {
  const { snoozedFrom, duplicateOf, outcome, regressedAt, _count } = story;
  const prefix = story.team.storySettings?.prefix ?? "";
  return {
    id: story.id,
    key: storyKey(prefix, story.number),
    state: story.state,
    version: story.version,
    fields: fieldsOf(story),
    service: story.service,
    responsibleTeam: shownTeam(story.responsibleTeam, hidden),
    accountableTeam: shownTeam(story.accountableTeam, hidden),
    investigator: story.investigator,
    owner: story.owner,
    reporter: { id: story.reporterId, name: story.reporterName, contact: mayContact ? story.reporterContact : "" },
    snooze: snoozedFrom && { from: snoozedFrom, until: story.snoozedUntil, when: story.snoozedWhen },
    duplicateOf: duplicateOf && { key: storyKey(prefix, duplicateOf.number), title: duplicateOf.title },
    approvedBy: story.approvedByName,
    change: story.change,
    outcome: outcome && { kind: outcome, reason: story.outcomeReason },
    provedLevel: story.provedLevel,
    regressed: regressedAt && { at: regressedAt, runId: story.regressedRunId },
    needsDecision: story.needsDecision,
    isFollowed,
    followers: _count.people,
    heardFrom: _count.heard,
    stateChangedAt: story.stateChangedAt,
    closedAt: story.closedAt,
    createdAt: story.createdAt,
    updatedAt: story.updatedAt,
  };
}

function shownTeam(named: NamedTeam | null, hidden: ReadonlySet<string>): NamedTeam | null {
  return named && hidden.has(named.id) ? { id: named.id, slug: null, name: hiddenTeamName } : named;
}
