import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { tokenScopes } from "#lib/auth/actor.ts";
import { apiRoute } from "#lib/auth/api-route.ts";
import { revokeSession } from "#lib/auth/session-store.ts";
import { aSignedIn, aTeam, aToken, aUser } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import type { Role } from "#lib/db/generated/enums.ts";

const read = apiRoute({ scope: "runs:read", schema: {} }, async ({ actor }) =>
  Response.json({ kind: actor.kind, teamId: actor.teamId }),
);
const write = apiRoute(
  {
    scope: "tests:write",
    schema: { query: z.strictObject({ limit: z.coerce.number().max(9) }), body: z.object({ name: z.string() }) },
  },
  async ({ query, body }) => Response.json({ ...query, ...body }),
);
const context = { params: Promise.resolve({}) };

type Sent = { path?: string; token?: string; headers?: Record<string, string>; method?: string; body?: string };
function request({ path = "/api/v1/things", token, headers = {}, ...rest }: Sent) {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return new Request(`http://headroom.example${path}`, { ...rest, headers: { ...authorization, ...headers } });
}
const ask = (sent: Sent) => read(request(sent), context);

describe("a token", () => {
  let team: Awaited<ReturnType<typeof aTeam>>;
  beforeAll(async () => {
    team = await aTeam();
  });

  test("acts on its team", async () => {
    const { token } = await aToken(team.id, ["runs:read"]);
    const answer = await ask({ token });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ kind: "token", teamId: team.id });
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("is stored as its hash and nothing else", async () => {
    const { id, token } = await aToken(team.id, ["runs:read"]);
    expect(token).toMatch(/^hr_[0-9a-f]{40}$/);
    expect(JSON.stringify(await db.token.findUnique({ where: { id } }))).not.toContain(token.slice(3));
  });

  test("is refused without the scope", async () => {
    const { token } = await aToken(
      team.id,
      tokenScopes.filter((scope) => scope !== "runs:read"),
    );
    expect((await ask({ token })).status).toBe(403);
  });

  const answerTo = async (sent: Sent) => {
    const answer = await ask(sent);
    return [answer.status, ((await answer.json()) as { detail: string }).detail];
  };

  test("that has expired says when", async () => {
    const { token } = await aToken(team.id, ["runs:read"], new Date("2026-11-20T10:00:00Z"));
    expect(await answerTo({ token })).toEqual([401, "This token expired on 2026-11-20."]);
  });

  test("that was revoked says when and by whom, at once", async () => {
    const { id, token } = await aToken(team.id, ["runs:read"]);
    expect((await ask({ token })).status).toBe(200);
    const revokedBy = { connect: { id: (await aUser()).id } };
    await db.token.update({ where: { id }, data: { revokedAt: new Date("2026-11-20T10:00:00Z"), revokedBy } });
    expect(await answerTo({ token })).toEqual([401, "This token was revoked on 2026-11-20 by Ada."]);
  });

  test("of an archived team says so, and works again when the team is restored", async () => {
    const archived = await aTeam();
    const own = await aToken(archived.id, ["runs:read"]);
    const instance = await aToken(null, ["runs:read"]);
    const setArchived = (archivedAt: Date | null) =>
      db.team.update({ where: { id: archived.id }, data: { archivedAt } });
    await setArchived(new Date());
    const refusal = [403, "The team Checkout is archived: restore it, then its tokens work again."];
    expect(await answerTo({ token: own.token })).toEqual(refusal);
    expect(await answerTo({ token: instance.token, path: `/?team=${archived.slug}` })).toEqual(refusal);
    await setArchived(null);
    expect((await ask({ token: own.token })).status).toBe(200);
  });

  test("that has ended is not slowed down like a guess", async () => {
    const { token } = await aToken(team.id, ["runs:read"], new Date(Date.now() - 1));
    const headers = { "x-forwarded-for": "192.0.2.97" };
    for (let count = 0; count < 25; count += 1) expect((await ask({ token, headers })).status).toBe(401);
  });

  test("finds no other team", async () => {
    const other = await aTeam();
    const { token } = await aToken(team.id, ["runs:read"]);
    expect((await ask({ token, path: `/?team=${other.slug}` })).status).toBe(404);
    expect((await ask({ token, path: `/?team=${team.slug}` })).status).toBe(200);
  });

  test("of the instance names the team that it acts on", async () => {
    const { token } = await aToken(null, ["runs:read"]);
    const unnamed = await ask({ token });
    expect(unnamed.status).toBe(400);
    expect(await unnamed.json()).toMatchObject({ errors: [{ path: "team" }] });
    expect(await (await ask({ token, path: `/?team=${team.slug}` })).json()).toEqual({
      kind: "token",
      teamId: team.id,
    });
    expect((await ask({ token, path: "/?team=no-such-team" })).status).toBe(404);
  });

  test("that is wrong is a problem that says what to do", async () => {
    const answer = await ask({ token: "hr_0000000000000000000000000000000000000000" });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(await answer.json()).toEqual({
      type: "about:blank",
      title: "Not signed in",
      status: 401,
      detail: "This token is not known here. Was all of it copied?",
      errors: [],
    });
  });

  test("that is guessed too often has to wait, while a right one from the same address does not", async () => {
    const headers = { "x-forwarded-for": "192.0.2.99" };
    const guess = () => ask({ token: "hr_wrong-wrong-wrong-wrong", headers });
    for (let count = 0; count < 20; count += 1) expect((await guess()).status).toBe(401);
    const slowed = await guess();
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers.get("retry-after"))).toBeGreaterThan(0);
    const { token } = await aToken(team.id, ["runs:read"]);
    expect((await ask({ token, headers })).status).toBe(200);
  });

  test.each(["", "Basic YTpi", "Bearer", "Bearer short", `Bearer ${"x".repeat(5_000)}`])(
    "is asked for when there is “%.20s”",
    async (authorization) => {
      expect((await ask({ headers: { authorization, "x-forwarded-for": "192.0.2.98" } })).status).toBe(401);
    },
  );
});

describe("a request", () => {
  test("with a NUL character is refused with the field, and names no team by it", async () => {
    const team = await aTeam();
    const { token } = await aToken(team.id, ["tests:write"]);
    const headers = { "content-type": "application/json" };
    const send = (path: string) =>
      write(request({ path, token, headers, method: "POST", body: '{"name":"a\\u0000"}' }), context);
    expect(await (await send("/api/v1/things?limit=1")).json()).toMatchObject({
      status: 400,
      errors: [{ path: "name" }],
    });
    const instance = await aToken(null, ["runs:read"]);
    expect((await ask({ path: "/api/v1/things?team=%00", token: instance.token })).status).toBe(404);
  });

  test("from an address of any length is answered", async () => {
    const headers = { "x-forwarded-for": Array.from({ length: 8_000 }, (_, index) => (index * 7919) % 10).join("") };
    expect((await ask({ token: "hr_wrong-wrong-wrong-wrong", headers })).status).toBe(401);
  });
});

describe("a browser's session", () => {
  const roles: [Role | null, number, number][] = [
    ["lead", 200, 200],
    ["member", 200, 200],
    ["viewer", 200, 403],
    [null, 200, 403],
  ];

  test.each(roles)("as %s of an open team reads with %i and writes with %i", async (role, reading, writing) => {
    const team = await aTeam();
    expect(await statuses(team, role)).toEqual([reading, writing]);
  });

  test.each<[Role | null, number, number]>([
    ["member", 200, 200],
    [null, 404, 404],
  ])("as %s of a private team reads with %i and writes with %i", async (role, reading, writing) => {
    const team = await aTeam({ isPrivate: true });
    expect(await statuses(team, role)).toEqual([reading, writing]);
  });

  async function statuses({ id: teamId, slug }: { id: string; slug: string }, role: Role | null) {
    const { cookie, cookieName } = await aSignedIn({ teamId, role });
    const headers = { cookie: `theme=dark; ${cookieName}=${cookie}`, host: "headroom.example" };
    const reading = await ask({ path: `/?team=${slug}`, headers });
    const writing = await write(
      request({
        path: `/?team=${slug}&limit=3`,
        method: "PUT",
        body: '{"name":"x"}',
        headers: { ...headers, origin: "http://headroom.example", "content-type": "application/json" },
      }),
      context,
    );
    return [reading.status, writing.status];
  }

  test("is refused at once when it was revoked", async () => {
    const { slug } = await aTeam();
    const { cookie, cookieName, sessionId } = await aSignedIn();
    await revokeSession(sessionId, new Date());
    expect((await ask({ path: `/?team=${slug}`, headers: { cookie: `${cookieName}=${cookie}` } })).status).toBe(401);
  });

  test.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("is refused from another site: %j", async (from) => {
    const { slug } = await aTeam();
    const { cookie, cookieName } = await aSignedIn();
    const headers = { cookie: `${cookieName}=${cookie}`, host: "headroom.example", ...from };
    expect((await ask({ path: `/?team=${slug}`, headers })).status).toBe(403);
  });
});

describe("what a route reads", () => {
  async function send(path: string, body: string, type = "application/json") {
    const team = await aTeam();
    const { token } = await aToken(team.id, ["tests:write"]);
    return write(request({ path, token, method: "PUT", body, headers: { "content-type": type } }), context);
  }

  test("is what its schemas say", async () => {
    expect(await (await send("/?limit=7", '{"name":"nightly"}')).json()).toEqual({ limit: 7, name: "nightly" });
  });

  test.each([
    ["a number too large", "/?limit=10", '{"name":"x"}', "limit"],
    ["a parameter given twice", "/?limit=1&limit=2", '{"name":"x"}', "limit"],
    ["a body of another shape", "/?limit=1", '{"name":5}', "name"],
  ])("is refused with the field's path: %s", async (_what, path, body, field) => {
    const answer = await send(path, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ path: field }] });
  });

  test.each([
    ["no JSON", "{", "application/json", 400],
    ["another type", "name=x", "application/x-www-form-urlencoded", 415],
    ["more than 1 MiB", `{"name":"${"x".repeat(1_100_000)}"}`, "application/json", 413],
  ])("is refused when it is %s", async (_what, body, type, status) => {
    expect((await send("/?limit=1", body, type)).status).toBe(status);
  });

  test("is never asked for before the caller is known", async () => {
    const answer = await write(request({ path: "/?limit=99", method: "PUT", body: "{" }), context);
    expect(answer.status).toBe(401);
  });
});

test("a route that breaks answers with a problem and no detail of the fault", async () => {
  const team = await aTeam();
  const { token } = await aToken(team.id, ["runs:read"]);
  const broken = apiRoute({ scope: "runs:read", schema: {} }, async () => {
    throw new Error("secret detail");
  });
  const answer = await broken(request({ token }), context);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("secret detail");
});
