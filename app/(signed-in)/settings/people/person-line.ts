import type { PersonLine } from "#components/accounts/person-line.ts";
import { route } from "#components/ui/route.ts";
import type { ListedPerson } from "#lib/accounts/people-list-store.ts";
import type { Admin } from "#lib/auth/actor.ts";

/** Somebody as the list of all people shows them. Of archived teams it says so. */
export function personLine({ memberships, tokens, ...person }: ListedPerson, admin: Admin): PersonLine {
  return {
    ...person,
    isSelf: person.id === admin.userId,
    teams: memberships.map(({ role, team }) => ({
      name: team.name,
      href: route(`/teams/${team.slug}`),
      note: team.archivedAt ? `${role}, archived` : role,
    })),
    tokens: tokens.map(({ id, name, team }) => ({
      id,
      name,
      of: team?.name ?? "every team",
      href: team ? route(`/teams/${team.slug}/settings/tokens`) : route("/settings/tokens"),
    })),
  };
}
