import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { whomMemberSees } from "./seen-people-store.ts";
import type { StoryChoices } from "./story-choices.ts";

const mostPeople = 2_000;

/** What the fields and moves of a team's stories can name. */
export async function listStoryChoices(member: Member): Promise<StoryChoices> {
  const named = { select: { id: true, name: true }, orderBy: [{ name: "asc" as const }, { id: "asc" as const }] };
  const { teamId } = member;
  const seen = await whomMemberSees(member);
  const [people, teams, services, tests, tactics] = await Promise.all([
    db.user.findMany({
      where: { deactivatedAt: null, ...seen },
      select: { id: true, name: true, memberships: { where: { teamId }, select: { userId: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: mostPeople,
    }),
    db.team.findMany({ where: { archivedAt: null, OR: [{ id: teamId }, { visibility: "open" }] }, ...named }),
    db.service.findMany({ where: { teamId, archivedAt: null }, ...named }),
    db.test.findMany({
      where: { teamId, archivedAt: null },
      select: { id: true, slug: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    db.tactic.findMany({
      where: { teamId },
      select: { slug: true, name: true },
      orderBy: [{ name: "asc" }, { slug: "asc" }],
    }),
  ]);
  const known = people.map(({ id, name, memberships }) => ({ id, name, isMember: memberships.length > 0 }));
  return {
    people: known.toSorted((a, b) => Number(b.isMember) - Number(a.isMember)),
    teams: teams.toSorted((a, b) => Number(b.id === teamId) - Number(a.id === teamId)),
    services,
    tests,
    tactics,
  };
}
