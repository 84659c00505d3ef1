import { describe, expect, test } from "vitest";
import { nobody } from "#lib/audit/audit-actor.ts";
import type { Person } from "#lib/auth/actor.ts";
import { apiRoute } from "#lib/auth/api-route.ts";
import { recordDenial } from "#lib/auth/record-denial.ts";
import { aSignedIn, aTeam, aToken } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";

async function aPerson(): Promise<Person> {
  const { user, sessionId } = await aSignedIn();
  const { id: userId, name, email, isAdmin } = user;
  return { kind: "person", userId, sessionId, name, email, isAdmin, address: "192.0.2.1" } as Person;
}

const denials = (where: { actorId?: string; teamId?: string; address?: string }) =>
  db.auditEntry.findMany({ where: { action: "access.denied", ...where }, orderBy: { id: "asc" } });

const now = new Date();
const inAMinute = new Date(now.getTime() + 61_000);

describe("a refusal", () => {
  test("is told once a minute for the same person, team and need", async () => {
    const [person, team] = [await aPerson(), await aTeam()];
    const denial = { needs: "tokens:edit", team: { slug: team.slug } };
    await recordDenial(person, { ...denial, asked: `/teams/${team.slug}/settings/tokens?a=secret` }, now);
    await recordDenial(person, { ...denial, asked: `/teams/${team.slug}/settings/tokens/2` }, now);
    expect(await denials({ actorId: person.userId })).toMatchObject([
      {
        teamId: team.id,
        actorName: "Ada",
        subject: `/teams/${team.slug}/settings/tokens`,
        details: { needs: "tokens:edit" },
        address: "192.0.2.1",
      },
    ]);
    await recordDenial(person, { ...denial, needs: "audit:read", asked: "/x" }, now);
    await recordDenial(person, { ...denial, asked: "/x" }, inAMinute);
    expect(await denials({ actorId: person.userId })).toHaveLength(3);
  });

  test("of a team that is not there is not told", async () => {
    const person = await aPerson();
    for (const slug of ["no-such-team", "a\0b", ""])
      await recordDenial(person, { asked: "/x", needs: "team:read", team: { slug } }, now);
    expect(await denials({ actorId: person.userId })).toEqual([]);
  });

  test("is told twenty times at most in a minute, whatever is asked for", async () => {
    const person = await aPerson();
    for (let count = 0; count < 30; count += 1)
      await recordDenial(person, { asked: "/x", needs: `need-${count}` }, now);
    expect(await denials({ actorId: person.userId })).toHaveLength(20);
  });

  test("of somebody unknown is counted by their address", async () => {
    for (const address of ["192.0.2.61", "192.0.2.61", "192.0.2.62"])
      await recordDenial(nobody("Wrong token", address), { asked: "/x", needs: "a token" }, now);
    expect(await denials({ address: "192.0.2.61" })).toHaveLength(1);
    expect(await denials({ address: "192.0.2.62" })).toHaveLength(1);
  });
});

describe("the API tells", () => {
  const read = apiRoute({ scope: "runs:read", schema: {} }, async () => new Response());
  const ask = (team: { slug: string } | null, headers: Record<string, string>) =>
    read(new Request(`http://headroom.example/api/v1/runs?${team ? `team=${team.slug}` : ""}`, { headers }), {
      params: Promise.resolve({}),
    });
  const bearer = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });

  test("a token without the scope", async () => {
    const team = await aTeam();
    const token = await aToken(team.id, ["runs:write"]);
    await ask(null, bearer(token));
    expect(await denials({ teamId: team.id })).toMatchObject([
      { actorKind: "token", actorId: token.id, subject: "GET /api/v1/runs", details: { needs: "runs:read" } },
    ]);
  });

  test("a token of another team, to the team that it asked for", async () => {
    const [own, other] = [await aTeam(), await aTeam()];
    await ask(other, bearer(await aToken(own.id, ["runs:read"])));
    expect(await denials({ teamId: other.id })).toMatchObject([{ actorName: "CI" }]);
    expect(await denials({ teamId: own.id })).toEqual([]);
  });

  test("a token that has ended, to its own team", async () => {
    const team = await aTeam();
    await ask(null, bearer(await aToken(team.id, ["runs:read"], new Date(0))));
    expect(await denials({ teamId: team.id })).toHaveLength(1);
  });

  test("a person whom a private team does not exist for", async () => {
    const team = await aTeam({ isPrivate: true });
    const { user, cookie, cookieName } = await aSignedIn();
    await ask(team, { cookie: `${cookieName}=${cookie}`, host: "headroom.example" });
    expect(await denials({ teamId: team.id })).toMatchObject([{ actorKind: "person", actorId: user.id }]);
  });

  test("a burst of wrong tokens, once it is slowed down", async () => {
    const headers = { "x-forwarded-for": "192.0.2.63", ...bearer({ token: "hr_wrong-wrong-wrong-wrong" }) };
    for (let count = 0; count < 20; count += 1) await ask(null, headers);
    expect(await denials({ address: "192.0.2.63" })).toEqual([]);
    for (let count = 0; count < 5; count += 1) await ask(null, headers);
    expect(await denials({ address: "192.0.2.63" })).toMatchObject([{ actorKind: "nobody", actorName: "Wrong token" }]);
  });
});
