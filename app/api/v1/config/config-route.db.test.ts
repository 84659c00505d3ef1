import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aSignedIn, aTeam, aToken } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { GET, PUT } from "./route.ts";

const address = "http://headroom.example/api/v1/config";
const context = { params: Promise.resolve({}) };
let token: string;

beforeEach(async () => {
  token = (await aToken(null, ["config:write"])).token;
});
afterAll(stopSending);

type Sent = { query?: string; headers?: Record<string, string>; bearer?: string };

function put(body: BodyInit, { query = "", headers = {}, bearer = token }: Sent = {}) {
  const request = new Request(`${address}${query}`, {
    method: "PUT",
    body,
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/yaml", ...headers },
  });
  return PUT(request, context);
}

function get(headers: Record<string, string> = {}) {
  return GET(new Request(address, { headers: { authorization: `Bearer ${token}`, ...headers } }), context);
}

const file = (slug: string) => `teams:\n  ${slug}:\n    services:\n      cart:\n`;

describe("PUT /api/v1/config", () => {
  test("tells what it changed, and the second time nothing", async () => {
    const answer = await put(file("told"));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      dryRun: false,
      changes: [
        { action: "create", kind: "team", path: "teams.told", name: "Told", fields: [] },
        { action: "create", kind: "service", path: "teams.told.services.cart", name: "Cart", fields: [] },
      ],
      unchanged: 0,
      plan: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(await (await put(file("told"))).json()).toMatchObject({ changes: [], unchanged: 2 });
    expect(await db.instance.findFirst()).toMatchObject({ configuredBy: "the token “CI”" });
  });

  test("changes nothing with dryRun", async () => {
    expect(await (await put(file("dry"), { query: "?dryRun=true" })).json()).toMatchObject({ dryRun: true });
    expect(await db.team.count({ where: { slug: "dry" } })).toBe(0);
    expect((await put(file("dry"), { query: "?dryRun=perhaps" })).status).toBe(400);
  });

  test("takes JSON and text alike, whatever they are called", async () => {
    const json = JSON.stringify({ teams: { json: {} } });
    expect((await put(json, { headers: { "content-type": "application/json" } })).status).toBe(200);
    expect((await put(file("plain"), { headers: { "content-type": "text/plain" } })).status).toBe(200);
  });

  test("tells all that is wrong, with lines and columns", async () => {
    const answer = await put("teams:\n  shop:\n    nam: Shop\n    services: { a: { dependsOn: [b] } }\n");
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      status: 422,
      errors: [
        { path: "teams.shop.nam", line: 3, column: 5, message: expect.stringContaining("Did you mean name?") },
        { path: "teams.shop.services.a.dependsOn[0]", line: 4, column: 34 },
      ],
    });
    expect(await db.team.count({ where: { slug: "shop" } })).toBe(0);
  });

  test("refuses what is too large or no text", async () => {
    expect((await put("#".repeat(4 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await put(new Uint8Array([0xff, 0xfe, 0x00]))).status).toBe(422);
    expect((await put("")).status).toBe(422);
  });

  test("is for instance tokens with the scope and for admins", async () => {
    const team = await aTeam();
    const refused = [
      (await aToken(team.id, ["config:write"])).token,
      (await aToken(null, ["runs:read", "runs:write"])).token,
    ];
    for (const bearer of refused) expect((await put(file("refused"), { bearer })).status).toBe(403);
    const withSession = async (isAdmin: boolean) => {
      const { cookie, cookieName } = await aSignedIn({ isAdmin });
      const headers = { cookie: `${cookieName}=${cookie}`, origin: "http://headroom.example" };
      return PUT(new Request(address, { method: "PUT", body: file("by-session"), headers }), context);
    };
    expect((await withSession(false)).status).toBe(403);
    expect((await withSession(true)).status).toBe(200);
    expect(
      await db.auditEntry.findFirst({
        where: { action: "configuration.applied", teamId: null },
        orderBy: { id: "desc" },
      }),
    ).toMatchObject({ actorKind: "person", details: { create: 2 } });
  });
});

describe("GET /api/v1/config", () => {
  test("writes the file of what is there, for editors and as JSON", async () => {
    await put(file("written"));
    const yaml = await get();
    expect(yaml.headers.get("content-type")).toBe("application/yaml; charset=utf-8");
    const text = await yaml.text();
    expect(text.split("\n")[0]).toBe(
      "# yaml-language-server: $schema=http://headroom.example/schema/headroom.schema.json",
    );
    expect(await (await put(text)).json()).toMatchObject({
      changes: expect.not.arrayContaining([{ action: "update" }]),
    });
    expect(await (await get({ accept: "application/json" })).json()).toMatchObject({
      teams: { written: { name: "Written", visibility: "open", services: { cart: { name: "Cart" } } } },
    });
  });
});
