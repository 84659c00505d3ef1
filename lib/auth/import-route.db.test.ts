import { beforeEach, describe, expect, test } from "vitest";
import { importRoute } from "#lib/auth/import-route.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { aSignedIn, aTeam, aToken } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";

const setupToken = "the-setup-token-that-the-server-printed";
const route = importRoute({ scope: "config:write" }, async ({ importer }) => Response.json(importer.kind));

async function answerTo(headers: Record<string, string>) {
  const answer = await route(new Request("http://headroom.example/api/v1/import", { method: "POST", headers }));
  return [answer.status, answer.ok ? await answer.json() : null];
}
const bearer = (token: string, more = {}) => answerTo({ authorization: `Bearer ${token}`, ...more });

beforeEach(async () => {
  await db.instance.deleteMany();
  await db.instance.create({ data: { setupTokenHash: secretHash(setupToken) } });
});

describe("an archive may be put into an instance", () => {
  test("by the setup token, as long as nobody has set it up", async () => {
    expect(await bearer(setupToken)).toEqual([200, "setup-holder"]);
    await db.instance.update({ where: { id: 1 }, data: { setUpAt: new Date() } });
    expect(await bearer(setupToken)).toEqual([401, null]);
    await db.instance.update({ where: { id: 1 }, data: { setupTokenHash: null } });
    expect(await bearer(setupToken)).toEqual([401, null]);
  });

  test("by an instance token with the scope, set up or not", async () => {
    const { token } = await aToken(null, ["config:write"]);
    expect(await bearer(token)).toEqual([200, "instance-token"]);
    await db.instance.deleteMany();
    expect(await bearer(token)).toEqual([200, "instance-token"]);
  });

  test("by an admin's session, from Headroom's own pages", async () => {
    const { cookie, cookieName } = await aSignedIn({ isAdmin: true });
    const headers = { cookie: `${cookieName}=${cookie}` };
    expect(await answerTo({ ...headers, origin: "http://headroom.example" })).toEqual([200, "admin"]);
    expect(await answerTo({ ...headers, origin: "https://evil.example" })).toEqual([403, null]);
  });
});

describe("an archive may not be put into an instance", () => {
  test("by nobody, a team's token, a token of another scope, or a person who is no admin", async () => {
    const team = await aTeam();
    const { cookie, cookieName } = await aSignedIn({ teamId: team.id, role: "lead" });
    const session = { cookie: `${cookieName}=${cookie}`, origin: "http://headroom.example" };
    expect(await answerTo({})).toEqual([401, null]);
    expect(await bearer((await aToken(team.id, ["config:write"])).token)).toEqual([403, null]);
    expect(await bearer((await aToken(null, ["export:read"])).token)).toEqual([403, null]);
    expect(await answerTo(session)).toEqual([403, null]);
  });

  test("by guessing the setup token: guesses are slowed down, also for whoever then has the right one", async () => {
    const more = { "x-forwarded-for": "192.0.2.77" };
    const statuses: unknown[] = [];
    for (let guess = 0; guess < 40 && !statuses.includes(429); guess += 1)
      statuses.push((await bearer(`a-guess-at-the-token-${guess}`, more))[0]);
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
    expect(await bearer(setupToken, more)).toEqual([429, null]);
  });
});
