import type { TokenScope } from "#lib/auth/actor.ts";
import type { Standings } from "./actor.ts";
import type { RouteCalls, RouteCase } from "./route-calls.ts";

const strangers: Standings = { private: "stranger", other: "stranger", open: "stranger", archived: "stranger" };
const inPrivate: Standings = { ...strangers, private: "lead" };
const inOther: Standings = { ...strangers, other: "lead" };
const inArchived: Standings = { ...strangers, archived: "lead" };
const everywhere: Standings = { private: "admin", other: "admin", open: "admin", archived: "admin" };

/** Of a route about a team: every scope alone, and every way to name another team. */
export function teamTokenCases(calls: RouteCalls, scope: TokenScope): RouteCase[] {
  const { bearers, teams } = calls.world;
  const own = teams.private.slug;
  const ofTeam = Object.entries(bearers.ofTeam).map(([held, token]) =>
    calls.call(`the team's token with ${held}`, { token }, held === scope ? calls.opens : [403], inPrivate),
  );
  const ofInstance = Object.entries(bearers.ofInstance).map(([held, token]) =>
    held === scope
      ? calls.call(`an instance token with ${held}`, { token, team: own }, calls.opens, everywhere)
      : calls.call(`an instance token with ${held}`, { token, team: own }, [403], strangers),
  );
  const token = bearers.ofTeam[scope];
  const instanceToken = bearers.ofInstance[scope];
  const ofOther = teams.other.token.token;
  const archived = { things: teams.archived, team: teams.archived.slug };
  return [
    ...ofTeam,
    ...ofInstance,
    ...uselessTokenCases(calls),
    calls.call("an archived team's token", { token: teams.archived.token.token }, [403], inArchived),
    calls.call("an instance token that names no team", { token: instanceToken }, [400], strangers),
    calls.call("an instance token in an archived team", { token: instanceToken, ...archived }, [403], everywhere),
    calls.call("the team's token in another's name", { token, team: teams.other.slug }, [404], inPrivate),
    calls.call("the team's token with another's ids", { token, things: teams.other }, calls.strays, inPrivate),
    calls.call("another team's token", { token: ofOther }, calls.strays, inOther),
    calls.call("another team's token in this team's name", { token: ofOther, team: own }, [404], inOther),
  ];
}

/** Of a route about the instance: every scope alone, and no team's token. */
export function instanceTokenCases(calls: RouteCalls, scope: TokenScope): RouteCase[] {
  const { bearers } = calls.world;
  const ofInstance = Object.entries(bearers.ofInstance).map(([held, token]) =>
    calls.call(`an instance token with ${held}`, { token }, held === scope ? calls.opens : [403], everywhere),
  );
  const ofTeam = calls.call("a team's token", { token: bearers.ofTeam[scope] }, [403], inPrivate);
  return [...ofInstance, ofTeam, ...uselessTokenCases(calls)];
}

/** Of a route that takes sessions only: whoever comes without a cookie is answered so. */
export function noTokenCases(calls: RouteCalls, withoutCookie: readonly number[]): RouteCase[] {
  const { ofTeam, ofInstance } = calls.world.bearers;
  return [
    calls.call("a team's token", { token: ofTeam["runs:read"] }, withoutCookie, strangers),
    calls.call("an instance token", { token: ofInstance["export:read"] }, withoutCookie, strangers),
  ];
}

function uselessTokenCases(calls: RouteCalls): RouteCase[] {
  const { bearers, teams } = calls.world;
  return Object.entries(bearers.useless).map(([what, token]) =>
    calls.call(what, { token, team: teams.private.slug }, [401], strangers),
  );
}
