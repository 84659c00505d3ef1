import "server-only";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { rangeOf } from "../fields/range.ts";
import type { StoryMetric } from "../fields/story-fields.ts";
import { hiddenTeamName, hiddenTeams } from "../story/hidden-teams-store.ts";
import { storyKey } from "../story-key.ts";
import type { ListReader } from "./list-conditions-store.ts";
import type { ListScope } from "./list-scope-store.ts";
import type { StoryRow } from "./story-row.ts";

const name = { select: { name: true } } as const;
const select = {
  id: true,
  number: true,
  kind: true,
  state: true,
  version: true,
  title: true,
  customerImpact: true,
  affectedGroup: true,
  reporterName: true,
  responsibleTeamId: true,
  customersLow: true,
  customersLikely: true,
  customersHigh: true,
  effortLow: true,
  effortLikely: true,
  effortHigh: true,
  metric: true,
  ticketsPerWeek: true,
  deadline: true,
  outcome: true,
  approvedByName: true,
  regressedAt: true,
  needsDecision: true,
  snoozedUntil: true,
  createdAt: true,
  updatedAt: true,
  stateChangedAt: true,
  team: { select: { slug: true, storySettings: { select: { prefix: true } } } },
  service: name,
  responsibleTeam: name,
  investigator: name,
  owner: name,
  _count: { select: { heard: true } },
} as const satisfies Prisma.StorySelect;

/** Stories of these teams by their ids, in the order of the ids, as the reader may know them; what is gone is left out. */
export async function storyRowsById(
  reader: ListReader,
  { teamIds }: Pick<ListScope, "teamIds">,
  ids: readonly string[],
): Promise<StoryRow[]> {
  if (ids.length === 0) return [];
  const found = await db.story.findMany({ where: { id: { in: [...ids] }, teamId: { in: teamIds } }, select });
  const hidden = await hiddenTeams(
    reader,
    found.map(({ responsibleTeamId }) => responsibleTeamId),
  );
  const byId = new Map(found.map((story) => [story.id, rowOf(story, hidden)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function rowOf(story: Prisma.StoryGetPayload<{ select: typeof select }>, hidden: ReadonlySet<string>): StoryRow {
  const { team, outcome, responsibleTeamId } = story;
  const isHidden = responsibleTeamId !== null && hidden.has(responsibleTeamId);
  return {
    id: story.id,
    key: storyKey(team.storySettings?.prefix ?? "", story.number),
    teamSlug: team.slug,
    kind: story.kind,
    state: story.state,
    version: story.version,
    title: story.title,
    customerImpact: story.customerImpact,
    service: story.service?.name ?? null,
    reporter: story.reporterName,
    responsibleTeam: isHidden ? hiddenTeamName : (story.responsibleTeam?.name ?? null),
    responsibleTeamId,
    investigator: story.investigator?.name ?? null,
    owner: story.owner?.name ?? null,
    affectedGroup: story.affectedGroup,
    customers: rangeOf(story.customersLow, story.customersLikely, story.customersHigh),
    effort: rangeOf(story.effortLow, story.effortLikely, story.effortHigh),
    metric: story.metric as StoryMetric | null,
    ticketsPerWeek: story.ticketsPerWeek,
    deadline: story.deadline && dayText(story.deadline),
    outcome,
    isApproved: story.approvedByName !== "",
    isRegressed: story.regressedAt !== null,
    needsDecision: story.needsDecision,
    snoozedUntil: story.snoozedUntil?.toISOString() ?? null,
    heardFrom: story._count.heard,
    createdAt: story.createdAt.toISOString(),
    updatedAt: story.updatedAt.toISOString(),
    stateChangedAt: story.stateChangedAt.toISOString(),
  };
}
