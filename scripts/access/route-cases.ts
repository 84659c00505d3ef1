import type { TokenScope } from "#lib/auth/actor.ts";
import { nobody, type Standings } from "./actor.ts";
import type { Asked } from "./ask.ts";
import type { Route } from "./entry.ts";
import { getsIn, type Standing } from "./standing.ts";
import type { Things } from "./things.ts";
import type { World } from "./world.ts";

/** One request with the statuses that are right, and what who asks is to each team. */
export type RouteCase = { what: string; asked: Asked; expected: readonly number[]; standings: Standings };

/** A route as everybody and every token calls it. docs/api.md says what is answered. */
export function routeCases(name: string, route: Route, world: World): RouteCase[] {
  const calls = new RouteCalls(name, route, world);
  if (route.lock === "team token or session") return [...calls.teamTokens(route.scope), ...calls.apiSessions(route)];
  if (route.lock === "instance token or admin") return [...calls.instanceTokens(route.scope), ...calls.admins([403])];
  if (route.lock === "session in a team") return calls.teamSessions(route);
  return route.lock === "session of an admin" ? calls.adminSessions() : calls.everybody();
}

const strangers: Standings = { private: "stranger", other: "stranger", open: "stranger", archived: "stranger" };
const asAdmin: Standings = { private: "admin", other: "admin", open: "admin", archived: "admin" };
const inPrivate: Standings = { ...strangers, private: "lead" };
const inArchived: Standings = { ...strangers, archived: "lead" };
const inOther: Standings = { ...strangers, other: "lead" };

/** proxy.ts leads whoever has no cookie to the sign-in page, of whatever lies outside `/api`. */
const noCookie = [307];

const crossSite: readonly Record<string, string>[] = [
  { origin: "https://evil.example" },
  { origin: "null" },
  { "sec-fetch-site": "cross-site" },
];

class RouteCalls {
  readonly #method: string;
  readonly #route: Route;
  readonly #world: World;
  readonly #opens: readonly number[];

  constructor(name: string, route: Route, world: World) {
    this.#method = name.split(" ")[0] ?? "";
    this.#route = route;
    this.#world = world;
    this.#opens = [route.status ?? 200].flat();
  }

  everybody(): RouteCase[] {
    return this.#world.actors.map(({ name, cookie, standings }) =>
      this.#case(name, { headers: { cookie } }, this.#opens, standings),
    );
  }

  teamTokens(scope: TokenScope): RouteCase[] {
    const { bearers, teams } = this.#world;
    const own = teams.private.slug;
    const ofTeam = Object.entries(bearers.ofTeam).map(([held, token]) =>
      this.#case(`the team's token with ${held}`, { token }, held === scope ? this.#opens : [403], inPrivate),
    );
    const ofInstance = Object.entries(bearers.ofInstance).map(([held, token]) =>
      this.#case(
        `an instance token with ${held}`,
        { token, team: own },
        held === scope ? this.#opens : [403],
        held === scope ? asAdmin : strangers,
      ),
    );
    const token = bearers.ofTeam[scope];
    const instanceToken = bearers.ofInstance[scope];
    const ofOther = teams.other.token.token;
    return [
      ...ofTeam,
      ...ofInstance,
      ...this.#useless(),
      this.#case("an archived team's token", { token: teams.archived.token.token }, [403], inArchived),
      this.#case("an instance token that names no team", { token: instanceToken }, [400], strangers),
      this.#case("an instance token in an archived team", { token: instanceToken, in: "archived" }, [403], asAdmin),
      this.#case("the team's token in another's name", { token, team: teams.other.slug }, [404], inPrivate),
      this.#case("the team's token with another's ids", { token, things: teams.other }, [404], inPrivate),
      this.#case("another team's token", { token: ofOther }, [404], inOther),
      this.#case("another team's token in this team's name", { token: ofOther, team: own }, [404], inOther),
    ];
  }

  apiSessions(route: Extract<Route, { lock: "team token or session" }>): RouteCase[] {
    const { actors, teams, origin } = this.#world;
    const everywhere = Object.values(teams).flatMap((things) =>
      actors.map(({ name, cookie, standings }) => {
        const expected = statusOf(standings[things.key], getsIn(standings[things.key], route, things), this.#opens);
        return this.#case(
          `${name} in ${things.slug}`,
          { headers: { cookie, origin }, things, team: things.slug },
          expected,
          standings,
        );
      }),
    );
    const may = actors.filter(({ standings }) => getsIn(standings.private, route, teams.private));
    const withOthersIds = may.map(({ name, cookie, standings }) =>
      this.#case(
        `${name} with another's ids`,
        { headers: { cookie, origin }, things: teams.other, team: teams.private.slug },
        [404],
        standings,
      ),
    );
    const unnamed = may.map(({ name, cookie, standings }) =>
      this.#case(`${name} naming no team`, { headers: { cookie, origin } }, [400], standings),
    );
    return [...everywhere, ...withOthersIds, ...unnamed, ...this.#fromElsewhere({ team: teams.private.slug })];
  }

  teamSessions(route: Extract<Route, { lock: "session in a team" }>): RouteCase[] {
    const { actors, teams, bearers } = this.#world;
    const everywhere = Object.values(teams).flatMap((things) =>
      actors.map(({ name, cookie, standings }) => {
        const expected = statusOf(standings[things.key], getsIn(standings[things.key], route, things), this.#opens);
        const answered = cookie ? expected : noCookie;
        return this.#case(`${name} in ${things.slug}`, { headers: { cookie }, things }, answered, standings);
      }),
    );
    const token = bearers.ofTeam["runs:read"];
    return [...everywhere, this.#case("a token", { token }, noCookie, strangers), ...this.#fromElsewhere({})];
  }

  instanceTokens(scope: TokenScope): RouteCase[] {
    const { bearers } = this.#world;
    const ofInstance = Object.entries(bearers.ofInstance).map(([held, token]) =>
      this.#case(`an instance token with ${held}`, { token }, held === scope ? this.#opens : [403], asAdmin),
    );
    const ofTeam = this.#case("a team's token", { token: bearers.ofTeam[scope] }, [403], inPrivate);
    return [...ofInstance, ofTeam, ...this.#useless()];
  }

  adminSessions(): RouteCase[] {
    const token = this.#world.bearers.ofInstance["export:read"];
    return [...this.admins([404], noCookie), this.#case("a token", { token }, noCookie, strangers)];
  }

  /** `mere`: what people are answered who are no admins; `unknown`: whoever sends no cookie. */
  admins(mere: readonly number[], unknown: readonly number[] = [401]): RouteCase[] {
    const { actors, origin } = this.#world;
    const people = actors.map(({ name, cookie, standings }) => {
      const standing = standings.private;
      const signedOut = cookie ? [401] : unknown;
      const expected = standing === "admin" ? this.#opens : standing === "nobody" ? signedOut : mere;
      return this.#case(name, { headers: { cookie, origin } }, expected, standings);
    });
    return [...people, ...this.#fromElsewhere({})];
  }

  #useless(): RouteCase[] {
    return Object.entries(this.#world.bearers.useless).map(([what, token]) =>
      this.#case(what, { token, team: this.#world.teams.private.slug }, [401], strangers),
    );
  }

  /** By an admin, who may do everything, from another site. */
  #fromElsewhere(where: { team?: string }): RouteCase[] {
    const admins = this.#world.actors.filter(({ standings }) => standings.private === "admin");
    return admins.flatMap(({ name, cookie }) =>
      crossSite.map((headers) =>
        this.#case(
          `${name} with ${JSON.stringify(headers)}`,
          { headers: { cookie, ...headers }, ...where },
          [403],
          nobody.standings,
        ),
      ),
    );
  }

  #case(
    what: string,
    {
      token,
      headers = {},
      things = this.#world.teams.private,
      team,
      in: inside,
    }: {
      token?: string;
      headers?: Record<string, string>;
      things?: Things;
      team?: string;
      in?: "archived";
    },
    expected: readonly number[],
    standings: Standings,
  ): RouteCase {
    const meant = inside ? this.#world.teams[inside] : things;
    const url = new URL(this.#route.path(meant, meant.slug), this.#world.origin);
    const slug = inside ? meant.slug : team;
    if (slug !== undefined) url.searchParams.set("team", slug);
    const body = this.#route.body?.(meant);
    const sent = {
      ...headers,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { "content-type": body.type }),
    };
    return {
      what,
      asked: { url: url.href, method: this.#method, headers: sent, body: body?.text },
      expected,
      standings,
    };
  }
}

function statusOf(standing: Standing, isIn: boolean, opens: readonly number[]): readonly number[] {
  if (isIn) return opens;
  if (standing === "nobody") return [401];
  return standing === "stranger" ? [404] : [403];
}
