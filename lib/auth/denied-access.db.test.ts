import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { adminAction } from "#lib/auth/admin-action.ts";
import { adminRoute } from "#lib/auth/admin-route.ts";
import { pathHeader } from "#lib/auth/path-header.ts";
import { requireAdmin } from "#lib/auth/require-admin.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { teamAction } from "#lib/auth/team-action.ts";
import { teamRoute } from "#lib/auth/team-route.ts";
import { aSignedIn, aTeam } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import { ok } from "#lib/shared/result.ts";

// Next's request, which exists only while Next serves one.
const here = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({ cookies: async () => here.cookies, headers: async () => here.headers }));

const notFound = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };
const path = "/teams/shop/settings/tokens";

let team: Awaited<ReturnType<typeof aTeam>>;
let userId: string;

/** A viewer of a private team asks for something. */
beforeEach(async () => {
  team = await aTeam({ isPrivate: true });
  const { user, cookieName, cookie } = await aSignedIn({ teamId: team.id, role: "viewer" });
  userId = user.id;
  here.cookies.clear();
  here.cookies.set(cookieName, { value: cookie });
  const origin = "http://headroom.example";
  here.headers = new Headers({
    [pathHeader]: `${path}?a=1`,
    host: "headroom.example",
    origin,
    "x-forwarded-for": "192.0.2.7",
  });
});

const told = () =>
  db.auditEntry.findMany({
    where: { actorId: userId },
    select: { action: true, teamId: true, subject: true, details: true, address: true },
  });
const entry = (needs: string, more: object = {}) => ({
  action: "access.denied",
  teamId: team.id,
  subject: path,
  details: { needs },
  address: "192.0.2.7",
  ...more,
});

describe("the audit log tells of", () => {
  test("a page of a team", async () => {
    await expect(requireMember(team.slug, "tokens:edit")).rejects.toMatchObject(notFound);
    expect(await told()).toEqual([entry("tokens:edit")]);
  });

  test("a page of the instance", async () => {
    await expect(requireAdmin()).rejects.toMatchObject(notFound);
    expect(await told()).toEqual([entry("admin", { teamId: null })]);
  });

  test("an action of a team, and one of the instance", async () => {
    const schema = z.object({});
    await teamAction({ permission: "team:edit", schema }, async () => ok())(team.slug, {});
    await adminAction({ schema }, async () => ok())({});
    expect(await told()).toEqual([entry("team:edit"), entry("admin", { teamId: null })]);
  });

  test("a route of a team, and one of the instance, which is not there", async () => {
    const request = new Request("http://headroom.example/teams/x/download?format=csv");
    const ofTeam = teamRoute({ permission: "audit:read" }, async () => new Response());
    const params = Promise.resolve({ teamSlug: team.slug });
    expect((await ofTeam(request, { params })).status).toBe(403);
    expect((await adminRoute(async () => new Response())(request)).status).toBe(404);
    const subject = "/teams/x/download";
    expect(await told()).toEqual([entry("audit:read", { subject }), entry("admin", { subject, teamId: null })]);
  });
});

test("what is allowed leaves no entry, and neither does a team that is not there", async () => {
  await requireMember(team.slug, "team:read");
  await expect(requireMember("no-such-team", "team:read")).rejects.toMatchObject(notFound);
  expect(await told()).toEqual([]);
});

test("the instance's routes answer an admin, and nobody who is signed out or comes from elsewhere", async () => {
  const route = adminRoute(async ({ admin }) => Response.json(admin.kind));
  const ask = async () => (await route(new Request("http://headroom.example/settings/x"))).status;
  await db.user.update({ where: { id: userId }, data: { isAdmin: true } });
  expect(await ask()).toBe(200);
  here.headers.set("origin", "https://evil.example");
  expect(await ask()).toBe(403);
  here.cookies.clear();
  expect(await ask()).toBe(401);
});
