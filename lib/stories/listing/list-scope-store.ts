import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ListReader } from "./list-conditions-store.ts";
import type { StoryFilter } from "./story-filter.ts";

/** Whose stories a list holds: each is a condition on the row `story` that an index answers. */
export type ListScope = { teamIds: string[]; conditions: Prisma.Sql[] };

/**
 * The stories that came to the reader's team. Who asks for those that it is responsible for is shown other teams' too, as far as they may
 * read those teams; a token reads its own team alone.
 */
export async function scopeOf(reader: ListReader, filter: StoryFilter): Promise<ListScope> {
  const { teamId } = reader;
  const own = Prisma.sql`story."teamId" = ${teamId}::uuid`;
  const others = filter.responsible === reader.teamSlug ? await teamsThatAsk(reader) : [];
  if (others.length === 0) return { teamIds: [teamId], conditions: [own] };
  const asked = Prisma.sql`(story."responsibleTeamId" = ${teamId}::uuid and story."responsibleTeamId" <> story."teamId"
    and story."teamId" = any(${others}::uuid[]))`;
  return { teamIds: [teamId, ...others], conditions: [own, asked] };
}

/** Teams whose stories this team is responsible for, of those that the person may read. */
async function teamsThatAsk(reader: ListReader): Promise<string[]> {
  if (reader.kind === "token") return [];
  const { teamId, userId, isAdmin } = reader;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select team.id from "Team" team
    where team.id in (select "teamId" from "Story" where "responsibleTeamId" = ${teamId}::uuid and "responsibleTeamId" <> "teamId")
      and (${isAdmin} or team.visibility = 'open' or exists (
        select from "Membership" where "teamId" = team.id and "userId" = ${userId}::uuid))`;
  return rows.map(({ id }) => id);
}
