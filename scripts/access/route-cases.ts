import type { Route } from "./entry.ts";
import { RouteCalls, type RouteCase } from "./route-calls.ts";
import {
  adminCases,
  apiSessionCases,
  personCases,
  seatCases,
  teamSessionCases,
  withoutCookie,
} from "./session-cases.ts";
import { instanceTokenCases, noTokenCases, teamTokenCases } from "./token-cases.ts";
import type { World } from "./world.ts";

/** A route as everybody and every token calls it. docs/api.md says what is answered. */
export function routeCases(name: string, route: Route, world: World): RouteCase[] {
  const calls = new RouteCalls(name, route, world);
  switch (route.lock) {
    case "team token or session":
      return [...teamTokenCases(calls, route.scope), ...apiSessionCases(calls, route)];
    case "session in a team": {
      const unknown = route.isOutsideProxy ? [401] : withoutCookie;
      return [...teamSessionCases(calls, route, unknown), ...noTokenCases(calls, unknown)];
    }
    case "seat in a round":
      return [...seatCases(calls), ...noTokenCases(calls, [403])];
    case "instance token or admin":
      return [...instanceTokenCases(calls, route.scope), ...adminCases(calls, { mere: [403], unknown: [401] })];
    case "session of an admin":
      return [...adminCases(calls, { mere: [404], unknown: withoutCookie }), ...noTokenCases(calls, withoutCookie)];
    case "session of a person": {
      // proxy.ts leads those who only look to the sign-in page, and nobody who sends something.
      const unknown = name.startsWith("GET ") ? withoutCookie : [401];
      return [...personCases(calls, unknown), ...noTokenCases(calls, unknown)];
    }
    case "none":
      return world.actors.map(({ name, cookie, standings }) =>
        calls.call(name, { headers: { cookie } }, calls.opens, standings),
      );
  }
}
