import type { Standings } from "./actor.ts";
import type { Route } from "./entry.ts";
import type { RouteCalls, RouteCase } from "./route-calls.ts";
import { getsIn, isUnknown } from "./standing.ts";
import type { Things } from "./things.ts";

type TeamRoute = Extract<Route, { lock: "team token or session" | "session in a team" }>;

/** proxy.ts leads whoever has no cookie to the sign-in page, of whatever lies outside `/api`. */
export const withoutCookie = [307];

/** Of the API: a person names the team, and sends the request from our own pages. */
export function apiSessionCases(calls: RouteCalls, route: TeamRoute): RouteCase[] {
  const { actors, teams, origin } = calls.world;
  const team = teams.private.slug;
  const inTeams = Object.values(teams).flatMap((things) =>
    actors.map(({ name, cookie, standings }) => {
      const sent = { headers: { cookie, origin }, things, team: things.slug };
      return calls.call(`${name} in ${things.slug}`, sent, statusOf(calls, route, standings, things), standings);
    }),
  );
  const permitted = actors.filter(({ standings }) => getsIn(standings.private, route, teams.private));
  const strayed = permitted.flatMap(({ name, cookie, standings }) => {
    const headers = { cookie, origin };
    return [
      calls.call(`${name} with another's ids`, { headers, things: teams.other, team }, calls.strays, standings),
      calls.call(`${name} naming no team`, { headers }, [400], standings),
    ];
  });
  return [...inTeams, ...strayed, ...calls.fromElsewhere({ team })];
}

/** Of what our own pages ask in a team. */
export function teamSessionCases(
  calls: RouteCalls,
  route: TeamRoute,
  unknown: readonly number[] = withoutCookie,
): RouteCase[] {
  const { actors, teams, origin } = calls.world;
  const inTeams = Object.values(teams).flatMap((things) =>
    actors.map(({ name, cookie, sessionId, standings }) => {
      const expected = sessionId ? statusOf(calls, route, standings, things) : unknown;
      return calls.call(`${name} in ${things.slug}`, { headers: { cookie, origin }, things }, expected, standings);
    }),
  );
  return [...inTeams, ...calls.fromElsewhere({})];
}

/** Of what takes a seat in a round. The guest of the cast has one, but the answer to who has does not end. */
export function seatCases(calls: RouteCalls): RouteCase[] {
  const { actors } = calls.world;
  const seatless = actors.filter(({ standings }) => standings.private !== "guest");
  const without = seatless.map(({ name, cookie, standings }) =>
    calls.call(name, { headers: { cookie } }, [403], standings),
  );
  return [...without, ...calls.fromElsewhere({})];
}

/** Of what is an admin's: `mere` is answered to people who are none, `unknown` to whoever sends no cookie. */
export function adminCases(
  calls: RouteCalls,
  { mere, unknown }: { mere: readonly number[]; unknown: readonly number[] },
): RouteCase[] {
  const { actors, origin } = calls.world;
  const people = actors.map(({ name, cookie, sessionId, standings }) => {
    const signedOut = sessionId ? [401] : unknown;
    const refused = isUnknown(standings.private) ? signedOut : mere;
    const expected = standings.private === "admin" ? calls.opens : refused;
    return calls.call(name, { headers: { cookie, origin } }, expected, standings);
  });
  return [...people, ...calls.fromElsewhere({})];
}

/** Of what is about whoever is signed in: `unknown` is answered to whoever sends no cookie. */
export function personCases(calls: RouteCalls, unknown: readonly number[]): RouteCase[] {
  const { actors, origin } = calls.world;
  const people = actors.map(({ name, cookie, sessionId, standings }) => {
    const refused = sessionId ? [401] : unknown;
    const expected = isUnknown(standings.private) ? refused : calls.opens;
    return calls.call(name, { headers: { cookie, origin } }, expected, standings);
  });
  return [...people, ...calls.fromElsewhere({})];
}

function statusOf({ opens }: RouteCalls, route: TeamRoute, standings: Standings, things: Things): readonly number[] {
  const standing = standings[things.key];
  if (getsIn(standing, route, things)) return opens;
  if (isUnknown(standing)) return [401];
  return standing === "stranger" ? [404] : [403];
}
