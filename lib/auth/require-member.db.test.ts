import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { pathHeader } from "#lib/auth/path-header.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { revokeSession } from "#lib/auth/session-store.ts";
import { teamAction } from "#lib/auth/team-action.ts";
import { teamRoute } from "#lib/auth/team-route.ts";
import { aSignedIn, aTeam } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import { ok, refused } from "#lib/shared/result.ts";

// Next's request, which exists only while Next serves one.
const here = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({ cookies: async () => here.cookies, headers: async () => here.headers }));

type SignedIn = Awaited<ReturnType<typeof aSignedIn>>;
const actAs = ({ cookieName, cookie }: SignedIn) => here.cookies.set(cookieName, { value: cookie });

const notFound = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };
const redirectTo = (path: string) => ({ digest: expect.stringContaining(`;${path};`) });

beforeEach(() => {
  here.cookies.clear();
  here.headers = new Headers({
    [pathHeader]: "/teams/shop?a=1",
    host: "headroom.example",
    origin: "http://headroom.example",
  });
});

describe("requireMember", () => {
  test("makes a member of whoever has the permission", async () => {
    const team = await aTeam();
    const person = await aSignedIn({ teamId: team.id, role: "member" });
    actAs(person);
    expect(await requireMember(team.slug, "tests:edit")).toMatchObject({
      kind: "member",
      userId: person.user.id,
      teamId: team.id,
      teamName: "Checkout",
      role: "member",
    });
  });

  test("lets any signed-in person read an open team, and no more", async () => {
    const { slug } = await aTeam();
    actAs(await aSignedIn());
    expect(await requireMember(slug, "team:read")).toMatchObject({ role: null });
    await expect(requireMember(slug, "tests:edit")).rejects.toMatchObject(notFound);
  });

  test("hides a private team from everybody else as if it were not there", async () => {
    const { slug } = await aTeam({ isPrivate: true });
    actAs(await aSignedIn());
    await expect(requireMember(slug, "team:read")).rejects.toMatchObject(notFound);
    await expect(requireMember("no-such-team", "team:read")).rejects.toMatchObject(notFound);
  });

  test("sees a changed role at once", async () => {
    const team = await aTeam();
    const person = await aSignedIn({ teamId: team.id, role: "lead" });
    actAs(person);
    await requireMember(team.slug, "team:edit");
    await db.membership.updateMany({ where: { userId: person.user.id }, data: { role: "viewer" } });
    await expect(requireMember(team.slug, "team:edit")).rejects.toMatchObject(notFound);
  });

  test("sees at once that somebody was removed from a private team", async () => {
    const team = await aTeam({ isPrivate: true });
    const person = await aSignedIn({ teamId: team.id, role: "lead" });
    actAs(person);
    await requireMember(team.slug, "team:edit");
    await db.membership.deleteMany({ where: { userId: person.user.id } });
    await expect(requireMember(team.slug, "team:read")).rejects.toMatchObject(notFound);
  });

  test("sees at once that somebody is no admin any more", async () => {
    const { slug } = await aTeam({ isPrivate: true });
    const person = await aSignedIn({ isAdmin: true });
    actAs(person);
    await requireMember(slug, "team:edit");
    await db.user.update({ where: { id: person.user.id }, data: { isAdmin: false } });
    await expect(requireMember(slug, "team:read")).rejects.toMatchObject(notFound);
  });

  test("sees at once that the team was archived, and lets its lead take it out again", async () => {
    const team = await aTeam();
    actAs(await aSignedIn({ teamId: team.id, role: "lead" }));
    await requireMember(team.slug, "tests:edit");
    await db.team.update({ where: { id: team.id }, data: { archivedAt: new Date() } });
    await expect(requireMember(team.slug, "tests:edit")).rejects.toMatchObject(notFound);
    expect(await requireMember(team.slug, "team:edit")).toMatchObject({ role: "lead" });
  });

  test("leads whoever is not signed in to the sign-in page, and back", async () => {
    const { slug } = await aTeam();
    await expect(requireMember(slug, "team:read")).rejects.toMatchObject(
      redirectTo("/sign-in?next=%2Fteams%2Fshop%3Fa%3D1"),
    );
  });

  test("leads nowhere else, whatever path the request claims", async () => {
    here.headers.set(pathHeader, "//evil.example");
    await expect(requireMember("any", "team:read")).rejects.toMatchObject(redirectTo("/sign-in"));
  });
});

describe("teamAction", () => {
  const schema = z.object({ name: z.string().trim().min(1, "Enter a name.") });
  const rename = teamAction({ permission: "team:edit", schema }, async (member, { name }) =>
    name === "taken" ? refused("name", "This name is taken.") : ok(`${member.teamSlug}: ${name}`),
  );
  const notThere = {
    ok: false,
    errors: [{ path: "", message: "This team is not there for you any more, or has another address." }],
    input: { name: "Cart" },
  };
  const form = (name: string) => {
    const data = new FormData();
    data.set("name", name);
    data.set("password", "never shown again");
    return data;
  };

  test("runs for a member with the permission", async () => {
    const team = await aTeam();
    actAs(await aSignedIn({ teamId: team.id, role: "lead" }));
    expect(await rename(team.slug, form(" Cart "))).toEqual({ ok: true, value: `${team.slug}: Cart` });
  });

  test("returns what is wrong and what was typed, but no secret", async () => {
    const team = await aTeam();
    actAs(await aSignedIn({ teamId: team.id, role: "lead" }));
    expect(await rename(team.slug, form(" "))).toEqual({
      ok: false,
      errors: [{ path: "name", message: "Enter a name." }],
      input: { name: " " },
    });
    expect(await rename(team.slug, form("taken"))).toMatchObject({ ok: false, input: { name: "taken" } });
  });

  test("takes what the page has bound, whatever the form says", async () => {
    const team = await aTeam();
    actAs(await aSignedIn({ teamId: team.id, role: "lead" }));
    const bound = rename.bind(null, team.slug, { name: "Bound" });
    expect(await bound(form("Typed"))).toEqual({ ok: true, value: `${team.slug}: Bound` });
  });

  test("tells whoever lost their role in the middle of a form, and keeps what they typed", async () => {
    const team = await aTeam();
    actAs(await aSignedIn({ teamId: team.id, role: "member" }));
    expect(await rename(team.slug, form("Cart"))).toEqual({
      ok: false,
      errors: [{ path: "", message: "Your role in this team does not allow this." }],
      input: { name: "Cart" },
    });
  });

  test("tells whoever had a form open when the team was archived, and keeps what they typed", async () => {
    const team = await aTeam();
    actAs(await aSignedIn({ teamId: team.id, role: "lead" }));
    await db.team.update({ where: { id: team.id }, data: { archivedAt: new Date() } });
    const addTest = teamAction({ permission: "tests:edit", schema }, async () => ok(null));
    expect(await addTest(team.slug, form("Cart"))).toEqual({
      ok: false,
      errors: [{ path: "", message: "Checkout is archived: it can be read and restored, nothing else." }],
      input: { name: "Cart" },
    });
  });

  test("tells whoever was signed out meanwhile", async () => {
    const team = await aTeam();
    const person = await aSignedIn({ teamId: team.id, role: "lead" });
    actAs(person);
    await revokeSession(person.sessionId, new Date());
    expect(await rename(team.slug, form("Cart"))).toMatchObject({ ok: false, input: { name: "Cart" } });
  });

  test("refuses what cannot be kept, and names the field", async () => {
    const team = await aTeam();
    actAs(await aSignedIn({ teamId: team.id, role: "lead" }));
    expect(await rename(team.slug, form("a\0"))).toMatchObject({ ok: false, errors: [{ path: "name" }] });
    expect(await rename("a\0", form("Cart"))).toEqual(notThere);
  });

  test("answers alike for another's private team, one that never was, and one that has another address, and keeps what was typed", async () => {
    const [hidden, renamed] = [await aTeam({ isPrivate: true }), await aTeam({ isPrivate: true })];
    actAs(await aSignedIn({ teamId: renamed.id, role: "lead" }));
    expect(await rename(renamed.slug, form("Cart"))).toMatchObject({ ok: true });
    await db.team.update({ where: { id: renamed.id }, data: { slug: `${renamed.slug}-now` } });
    for (const slug of [hidden.slug, renamed.slug, "no-such-team"])
      expect(await rename(slug, form("Cart"))).toEqual(notThere);
  });

  test("tells whoever was taken out of a private team in the middle of a form, and keeps what they typed", async () => {
    const team = await aTeam({ isPrivate: true });
    const person = await aSignedIn({ teamId: team.id, role: "lead" });
    actAs(person);
    expect(await rename(team.slug, form("Cart"))).toMatchObject({ ok: true });
    await db.membership.deleteMany({ where: { userId: person.user.id } });
    expect(await rename(team.slug, form("Cart"))).toEqual(notThere);
  });

  test.each(["https://evil.example", "null"])("refuses a form from %s", async (origin) => {
    const team = await aTeam();
    actAs(await aSignedIn({ teamId: team.id, role: "lead" }));
    here.headers.set("origin", origin);
    expect(await rename(team.slug, form("Cart"))).toMatchObject({ ok: false });
  });
});

describe("teamRoute", () => {
  const names = teamRoute({ permission: "team:edit" }, async ({ member }) => Response.json([member.teamSlug]));
  const ask = (teamSlug: string) =>
    names(new Request("http://headroom.example/teams/x/palette"), { params: Promise.resolve({ teamSlug }) });

  test("answers a member with the permission, and no cache", async () => {
    const team = await aTeam();
    actAs(await aSignedIn({ teamId: team.id, role: "lead" }));
    const answer = await ask(team.slug);
    expect(await answer.json()).toEqual([team.slug]);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });

  test("refuses nobody with 401, a role with 403 and another's private team with 404", async () => {
    const [open, hidden] = [await aTeam(), await aTeam({ isPrivate: true })];
    expect((await ask(open.slug)).status).toBe(401);
    actAs(await aSignedIn());
    expect((await ask(open.slug)).status).toBe(403);
    expect((await ask(hidden.slug)).status).toBe(404);
  });

  test("refuses another site", async () => {
    const team = await aTeam();
    actAs(await aSignedIn({ teamId: team.id, role: "lead" }));
    here.headers.set("origin", "https://evil.example");
    expect((await ask(team.slug)).status).toBe(403);
  });
});
