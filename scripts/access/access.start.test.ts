import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { TrialInstance } from "#scripts/start/trial-instance.ts";
import { type ActionCase, ActionCases } from "./action-cases.ts";
import { type Answer, ask, outcomeOf } from "./ask.ts";
import type { Action } from "./entry.ts";
import { findLeaks } from "./leaks.ts";
import { matrix } from "./matrix.ts";
import { pageCases } from "./page-cases.ts";
import type { RouteCase } from "./route-calls.ts";
import { routeCases } from "./route-cases.ts";
import { isTeams, isUnknown } from "./standing.ts";
import { handlesOf } from "./things.ts";
import type { World } from "./world.ts";

let instance: TrialInstance;
let world: World;

// Reads /proc to find the worker.
describe.skipIf(process.platform !== "linux")("access", () => {
  beforeAll(async () => {
    const secret = "a secret for tests, long enough to pass";
    instance = await TrialInstance.start({ HEADROOM_SECRET: secret });
    Object.assign(process.env, {
      DATABASE_URL: instance.databaseUrl,
      HEADROOM_SECRET: secret,
      HEADROOM_URL: instance.client.url,
    });
    const { makeWorld } = await import("./world.ts");
    world = await makeWorld(instance);
  });
  // What went wrong in one test is none of the next one's business.
  afterEach(() => world.database.restore());
  afterAll(async () => {
    await world?.end();
    await instance?.discard();
  });

  test("was there for those who have lost it since", () => {
    expect(world.statusesBefore).toEqual([200, 200, 200]);
  });

  test.each(Object.entries(matrix.pages))("page %s opens for whom it should", async (_address, page) => {
    const wrong = await inTurns(pageCases(page, world), async ({ what, asked, expected, standings }) => {
      const answer = await ask(asked);
      const shown = whatOpened(answer);
      const leaks = findLeaks(answer, standings, Object.values(world.teams));
      return [
        ...(shown === expected ? [] : [`${what}: ${expected}, not “${shown}”`]),
        ...leaks.map((word) => `${what}: tells ${word}`),
      ];
    });
    expect(wrong).toEqual([]);
    expect(await world.database.changes()).toEqual([]);
  });

  test.each(Object.entries(matrix.actions))("action %s refuses whom it should", async (name, action) => {
    const cases = new ActionCases(name, action, world);
    const forbidden = await inTurns(cases.forbidden(), async (one) => {
      const { answer, outcome, leaks } = await call(one);
      const expected = refusalOf(one, action);
      const isRight = outcome.kind === "refused" ? expected.test(outcome.words) : expected.test(outcome.kind);
      return isRight ? leaks : [`${one.what}: ${answer.status} ${JSON.stringify(outcome)}`, ...leaks];
    });
    const isNeverDone = async (one: ActionCase) => {
      const { answer, outcome, leaks } = await call(one);
      const isRefused = outcome.kind === "refused" || outcome.kind === "hidden" || outcome.kind === "broke";
      return isRefused ? leaks : [`${one.what}: ${answer.status} ${JSON.stringify(outcome)}`, ...leaks];
    };
    const elsewhere = await inTurns([...cases.fromElsewhere(), ...cases.fromAnotherPage()], isNeverDone);
    const never = await inTurns(cases.never(), isNeverDone);
    expect([...forbidden, ...elsewhere, ...never]).toEqual([]);
    expect(await world.database.changes()).toEqual([]);
  });

  test.each(Object.entries(matrix.actions))(
    "action %s obeys whom it should, in their own team",
    async (name, action) => {
      const cases = new ActionCases(name, action, world);
      const wrong: string[] = [];
      for (const one of cases.permitted()) {
        const { answer, outcome, leaks } = await call(one);
        const changes = await world.database.changes();
        const isDone = outcome.kind === "done" && changes.length > 0;
        const isAnswered = outcome.kind === "refused" && action.answers?.test(outcome.words);
        const isAnswer = outcome.kind === "done" && action.changesNothing === true && changes.length === 0;
        const isLed = outcome.kind === "moved" && outcome.to === action.leadsTo?.(one.things);
        wrong.push(...leaks);
        if (!isDone && !isAnswered && !isAnswer && !isLed)
          wrong.push(`${one.what}: ${answer.status} ${JSON.stringify(outcome)}, ${changes.length} rows changed`);
        if (changes.length > 0) await world.database.restore(changes);
      }
      for (const one of cases.foreign()) {
        const { answer, outcome, leaks } = await call(one);
        const changes = await world.database.changes();
        const handles = handlesOf(world.teams.other);
        const touched = changes.filter((row) => handles.some((handle) => row.includes(handle)));
        const isUntrue = outcome.kind === "done" ? touched.length > 0 : changes.length > 0;
        wrong.push(...leaks);
        if (isUntrue || outcome.kind === "broke")
          wrong.push(
            `${one.what}, with another's ids: ${answer.status} ${JSON.stringify(outcome)} ${touched.join("\n")}`,
          );
        if (changes.length > 0) await world.database.restore(changes);
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each(Object.entries(matrix.routes))("route %s answers as it should", async (name, route) => {
    const cases = routeCases(name, route, world);
    const isOpen = ({ expected }: RouteCase) => expected.some((status) => status < 400);
    const check = async ({ what, asked, expected, standings }: RouteCase) => {
      const answer = await ask(asked);
      const leaks = findLeaks(answer, standings, Object.values(world.teams));
      return [
        ...(expected.includes(answer.status) ? [] : [`${what}: ${expected}, not ${answer.status} ${answer.text}`]),
        ...leaks.map((word) => `${what}: tells ${word}`),
      ];
    };
    const refused = await inTurns(
      cases.filter((one) => !isOpen(one)),
      check,
    );
    expect(refused).toEqual([]);
    expect(await world.database.changes()).toEqual([]);
    expect(await inTurns(cases.filter(isOpen), check)).toEqual([]);
  });
});

async function call({ what, asked, standings }: ActionCase) {
  const answer = await ask(asked);
  const leaks = findLeaks(answer, standings, Object.values(world.teams));
  return { answer, outcome: outcomeOf(answer), leaks: leaks.map((word) => `${what}: tells ${word}`) };
}

/** What somebody who may not is told; a team that is not theirs answers as one that never was. */
function refusalOf({ actor, things }: ActionCase, { who }: Action): RegExp {
  if (who === "seated") return /^You are not in this round/;
  const standing = actor.standings[things.key];
  if (isUnknown(standing)) return /^You are signed out/;
  if (standing === "stranger")
    return isTeams(who) ? /^This team is not there for you any more, or has another address\.$/ : /^Only an admin/;
  return /^Your role in this team does not allow this|^Only an admin|^\S+ team is archived: it can be read/;
}

/** The router is answered with 200, and finds in the payload where to go. */
function whatOpened({ status, headers, text }: Answer): string {
  const isPayload = headers.get("content-type")?.startsWith("text/x-component");
  if (isPayload && text.includes(`"digest":"NEXT_HTTP_ERROR_FALLBACK;404"`)) return "not found";
  const moved = isPayload ? /"digest":"NEXT_REDIRECT;\w+;([^;"]*);/.exec(text)?.[1] : null;
  const location = moved ?? headers.get("location");
  if (location) return /^\/sign-in(\?|$)/.test(location) ? "signs in" : "opens";
  return status === 404 ? "not found" : status === 200 ? "opens" : String(status);
}

/** A few at once: as many as the server has hands. */
async function inTurns<Case>(cases: readonly Case[], check: (one: Case) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  const waiting = [...cases];
  async function work() {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) found.push(...(await check(one)));
  }
  await Promise.all(Array.from({ length: 6 }, work));
  return found;
}
