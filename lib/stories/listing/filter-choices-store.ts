import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { whomMemberSees } from "../choices/seen-people-store.ts";
import type { FilterChoices } from "./filter-offers.ts";
import type { FilterNames } from "./filter-words.ts";
import type { StoryFilter } from "./story-filter.ts";

const mostPeople = 2_000;
const byName = [{ name: "asc" as const }, { id: "asc" as const }];

/** What a filter of a team's stories can name: its services, the teams that everybody may read, who may read the team. */
export async function listFilterChoices(member: Member): Promise<FilterChoices> {
  const [services, teams, people] = await Promise.all([
    db.service.findMany({ where: { teamId: member.teamId }, select: { slug: true, name: true }, orderBy: byName }),
    db.team.findMany({ where: ofTeams(member), select: { slug: true, name: true }, orderBy: byName }),
    db.user.findMany({
      where: await whomMemberSees(member),
      select: { id: true, name: true },
      orderBy: byName,
      take: mostPeople,
    }),
  ]);
  return { services, teams, people };
}

/** How what this filter names is called, as far as this member may know it. */
export async function filterNamesOf(member: Member, filter: StoryFilter): Promise<FilterNames> {
  const slugs = [filter.responsible, filter.accountable].flatMap((slug) => slug ?? []);
  const ids = [filter.owner, filter.investigator, filter.reporter].flatMap((id) => (id && id.length > 2 ? [id] : []));
  const service = filter.service ?? "";
  const [services, teams, people] = await Promise.all([
    service
      ? db.service.findMany({ where: { teamId: member.teamId, slug: service }, select: { slug: true, name: true } })
      : [],
    slugs.length > 0
      ? db.team.findMany({ where: { slug: { in: slugs }, ...ofTeams(member) }, select: { slug: true, name: true } })
      : [],
    ids.length > 0
      ? db.user.findMany({
          where: { id: { in: ids }, ...(await whomMemberSees(member)) },
          select: { id: true, name: true },
        })
      : [],
  ]);
  const bySlug = (named: readonly { slug: string; name: string }[]) =>
    new Map(named.map(({ slug, name }) => [slug, name]));
  return {
    services: bySlug(services),
    teams: bySlug(teams),
    people: new Map(people.map(({ id, name }) => [id, name])),
  };
}

function ofTeams({ teamId }: Member) {
  return { OR: [{ id: teamId }, { visibility: "open" as const, archivedAt: null }] };
}
