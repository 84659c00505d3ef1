import type { Actor, Standings } from "./actor.ts";
import { type Asked, asPage, asRouter } from "./ask.ts";
import type { Page } from "./entry.ts";
import { getsIn, isTeams, isUnknown } from "./standing.ts";
import type { Things } from "./things.ts";
import type { World } from "./world.ts";

/** `standings`: what the answer may tell of. */
export type PageCase = {
  what: string;
  asked: Asked;
  expected: "opens" | "signs in" | "not found";
  standings: Standings;
};

/** A page as everybody asks for it, in each team, as a document and as the router's payload. */
export function pageCases(page: Page, { origin, teams, actors }: World): PageCase[] {
  const asked = (actor: Actor, things: Things, slug: string, expected: PageCase["expected"]): PageCase[] => {
    const url = `${origin}${page.path(things, slug)}`;
    const what = `${actor.name} in ${slug}`;
    const standings = page.isLink ? { ...actor.standings, [things.key]: "reader" as const } : actor.standings;
    const routerUrl = `${url}${url.includes("?") ? "&" : "?"}_rsc`;
    return [
      { what, expected, standings, asked: { url, headers: asPage(actor) } },
      { what: `${what}, by the router`, expected, standings, asked: { url: routerUrl, headers: asRouter(actor) } },
    ];
  };
  const everywhere = isTeams(page.who) ? Object.values(teams) : [teams.private];
  const own = everywhere.flatMap((things) =>
    actors.flatMap((actor) => asked(actor, things, things.slug, expectation(page, actor, things))),
  );
  if (!hasIds(page, teams)) return own;
  const foreign = actors
    .filter((actor) => getsIn(actor.standings.private, page, teams.private))
    .flatMap((actor) => asked(actor, teams.other, teams.private.slug, "not found"));
  return [...own, ...foreign];
}

function expectation(page: Page, { standings }: Actor, things: Things): PageCase["expected"] {
  const standing = standings[things.key];
  if (getsIn(standing, page, things)) return "opens";
  return isUnknown(standing) && page.who !== "noOne" ? "signs in" : "not found";
}

/** Whether more than the team's slug stands in the page's address. */
function hasIds({ who, path }: Page, { private: one, other }: World["teams"]): boolean {
  return isTeams(who) && path(one, one.slug) !== path(other, one.slug);
}
