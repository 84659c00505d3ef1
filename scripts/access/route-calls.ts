import { nobody, type Standings } from "./actor.ts";
import type { Asked } from "./ask.ts";
import type { Route } from "./entry.ts";
import type { Things } from "./things.ts";
import type { World } from "./world.ts";

/** One request with the statuses that are right, and what who asks is to each team. */
export type RouteCase = { what: string; asked: Asked; expected: readonly number[]; standings: Standings };

/** `things` are the private team's, and no team is named with `?team=`, when left out. */
type Sent = { token?: string; headers?: Record<string, string>; things?: Things; team?: string };

const crossSite: readonly Record<string, string>[] = [
  { origin: "https://evil.example" },
  { origin: "null" },
  { "sec-fetch-site": "cross-site" },
];

/** What is the same of all calls of one route. */
export class RouteCalls {
  readonly world: World;
  /** What is answered to who may. */
  readonly opens: readonly number[];
  /** What is answered to who asks for another team's things by their own right. */
  readonly strays: readonly number[];
  readonly #method: string;
  readonly #route: Route;

  constructor(name: string, route: Route, world: World) {
    this.world = world;
    this.opens = [route.status ?? 200].flat();
    this.strays = route.isWithoutIds ? this.opens : [404];
    this.#method = name.split(" ")[0] ?? "";
    this.#route = route;
  }

  call(what: string, sent: Sent, expected: readonly number[], standings: Standings): RouteCase {
    const { token, headers, things = this.world.teams.private, team } = sent;
    const url = new URL(this.#route.path(things, things.slug), this.world.origin);
    if (team !== undefined) url.searchParams.set("team", team);
    const body = this.#route.body?.(things);
    const allHeaders = {
      ...this.#route.headers,
      ...headers,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { "content-type": body.type }),
    };
    const asked = { url: url.href, method: this.#method, headers: allHeaders, body: body?.text };
    return { what, asked, expected, standings };
  }

  /** By an admin, who may do everything, from another site. */
  fromElsewhere(sent: Sent): RouteCase[] {
    const admins = this.world.actors.filter(({ standings }) => standings.private === "admin");
    return admins.flatMap(({ name, cookie }) =>
      crossSite.map((headers) => {
        const what = `${name} with ${JSON.stringify(headers)}`;
        return this.call(what, { ...sent, headers: { cookie, ...headers } }, [403], nobody.standings);
      }),
    );
  }
}
