import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { personRoute } from "#lib/auth/person-route.ts";
import { teamRoute } from "#lib/auth/team-route.ts";
import { aSignedIn, aTeam } from "#lib/auth/testing/cast.ts";

// Next's request, which exists only while Next serves one.
const here = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({ cookies: async () => here.cookies, headers: async () => here.headers }));

const origin = "http://headroom.example";
let slug: string;

beforeEach(async () => {
  const team = await aTeam();
  ({ slug } = team);
  const { cookieName, cookie } = await aSignedIn({ teamId: team.id, role: "viewer" });
  here.cookies.clear();
  here.cookies.set(cookieName, { value: cookie });
  here.headers = new Headers({ host: "headroom.example", origin });
});

const ofTeam = teamRoute({ permission: "team:read" }, async ({ params }) => Response.json(params));
const ask = (query: string, params: object = {}) =>
  ofTeam(new Request(`${origin}/teams/shop/stories${query}`), {
    params: Promise.resolve({ teamSlug: slug, ...params }),
  });

test("a route of a team refuses texts that the database does not keep, wherever they stand in its address", async () => {
  expect((await ask("?q=pool")).status).toBe(200);
  const refused = await ask("?q=%00");
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ errors: [{ path: "q", message: expect.stringContaining("NUL") }] });
  expect((await ask("", { key: "CHK-1\0" })).status).toBe(404);
  expect((await ask("", { teamSlug: "\0" })).status).toBe(404);
});

const post = personRoute({ body: z.object({ text: z.string() }) }, async ({ body }) => Response.json(body));
const send = (text: string, type = "application/json") =>
  post(new Request(`${origin}/notices/seen`, { method: "POST", headers: { "content-type": type }, body: text }));

test("a route of a person reads its body as the API does, and refuses such texts in it", async () => {
  expect(await (await send('{"text":"pool"}')).json()).toEqual({ text: "pool" });
  expect((await send('{"text":"\\u0000"}')).status).toBe(400);
  expect((await send('{"text":"\\ud800"}')).status).toBe(400);
  expect((await send('{"text":1}')).status).toBe(400);
  expect((await send("{")).status).toBe(400);
  expect((await send("{}", "text/plain")).status).toBe(415);
});
