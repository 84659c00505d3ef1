import { type Actor, type Standings, toldToNewcomer } from "./actor.ts";
import { type Asked, actionCall } from "./ask.ts";
import type { Action } from "./entry.ts";
import { matrix } from "./matrix.ts";
import { getsIn, isTeams } from "./standing.ts";
import type { Things } from "./things.ts";
import type { World } from "./world.ts";

/** `standings`: what the answer may tell of. */
export type ActionCase = { what: string; actor: Actor; asked: Asked; things: Things; standings: Standings };

/** Calls of one action by its name, as the world's people make them. */
export class ActionCases {
  readonly #name: string;
  readonly #action: Action;
  readonly #world: World;

  constructor(name: string, action: Action, world: World) {
    this.#name = name;
    this.#action = action;
    this.#world = world;
  }

  /** By those who may, with what is theirs. */
  permitted(): ActionCase[] {
    return this.#everywhere().filter(({ actor, things }) => this.#getsIn(actor, things));
  }

  /** By those who may not. */
  forbidden(): ActionCase[] {
    return [...this.#refused(), ...this.#inNoTeam()];
  }

  /** By those who may not, through a page that does not have the action: Next passes it on. */
  fromAnotherPage(): ActionCase[] {
    const url = `${this.#world.origin}/sign-in`;
    return this.#refused()
      .filter(({ things }) => things.key === "private")
      .map(({ asked, ...rest }) => ({ ...rest, what: `${rest.what}, by another page`, asked: { ...asked, url } }));
  }

  /** By those who may, from another site or from nowhere. */
  fromElsewhere(): ActionCase[] {
    const origins = ["https://evil.example", "null", ...(this.#action.isUnlocked ? [] : [""])];
    return origins.flatMap((origin) =>
      this.#inPrivateTeam().map((actor) => {
        const { asked, ...rest } = this.#call(actor, this.#world.teams.private);
        const { origin: _own, ...headers } = asked.headers ?? {};
        const sent = origin ? { ...headers, origin } : headers;
        return { ...rest, what: `${rest.what} from “${origin}”`, asked: { ...asked, headers: sent } };
      }),
    );
  }

  /** By those who may, in their own team's name, with what is another team's. */
  foreign(): ActionCase[] {
    const { private: own, other } = this.#world.teams;
    if (!isTeams(this.#action.who)) return [];
    return this.#inPrivateTeam().map((actor) =>
      this.#call(actor, own, this.#action.input({ ...other, isArchived: own.isArchived }, actor)),
    );
  }

  /** With what the matrix says that nobody gets through with. */
  never(): ActionCase[] {
    const { private: own, other } = this.#world.teams;
    return this.#inPrivateTeam().flatMap((actor) =>
      (this.#action.never?.(own, actor, other) ?? []).map((input) => this.#call(actor, own, input)),
    );
  }

  #refused(): ActionCase[] {
    return this.#everywhere().filter(({ actor, things }) => !this.#getsIn(actor, things));
  }

  /** By those who do not know the private team, in the name of one that never was: both are to answer alike. */
  #inNoTeam(): ActionCase[] {
    if (!isTeams(this.#action.who)) return [];
    const never = { ...this.#world.teams.private, slug: "never-was" };
    const strangers = this.#world.actors.filter(({ standings }) => standings.private === "stranger");
    return strangers.map((actor) => this.#call(actor, never));
  }

  #everywhere(): ActionCase[] {
    const { teams, actors } = this.#world;
    const where = isTeams(this.#action.who) || this.#action.who === "seated" ? Object.values(teams) : [teams.private];
    return where.flatMap((things) => actors.map((actor) => this.#call(actor, things)));
  }

  #inPrivateTeam(): Actor[] {
    return this.#world.actors.filter((actor) => this.#getsIn(actor, this.#world.teams.private));
  }

  #getsIn(actor: Actor, things: Things): boolean {
    return getsIn(actor.standings[things.key], this.#action, things);
  }

  #call(actor: Actor, things: Things, input = this.#action.input(things, actor)): ActionCase {
    const { origin, actionIds } = this.#world;
    const built = actionIds.get(this.#name);
    if (!built) throw new Error(`${this.#name} is on no page.`);
    const page = built.pages.map((address) => matrix.pages[address]).find((entry) => entry !== undefined);
    if (!page) throw new Error(`${this.#name} is on no page of the matrix.`);
    const url = `${origin}${page.path(things, things.slug)}`;
    const headers = { cookie: actor.cookie, origin };
    const what = `${actor.name} in ${things.slug}`;
    const standings = this.#action.isLink ? toldToNewcomer(things) : actor.standings;
    return {
      what,
      actor,
      things,
      standings,
      asked: actionCall(url, built.id, argumentsOf(this.#action, things, input), headers),
    };
  }
}

/** As the locks take them: `teamAction` the slug first, `participantAction` the code of the round, `publicAction` the result before. */
function argumentsOf({ who }: Action, { slug, round }: Things, input: Record<string, unknown>): unknown[] {
  if (isTeams(who)) return [slug, input];
  if (who === "seated") return [round.code, input];
  return who === "anybody" ? [null, input] : [input];
}
