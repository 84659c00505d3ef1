import { expect, test } from "vitest";
import type { Admin } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { aUser, findValidToken } from "#lib/auth/testing/cast.ts";
import { findToken } from "#lib/auth/token-store.ts";
import { db } from "#lib/db/client.ts";
import { listTokens, makeToken, revokeToken } from "./token-edit-store.ts";
import type { NewTokenInput } from "./token-schema.ts";

const now = new Date();
const day = 86_400_000;
const input: NewTokenInput = { name: "GitHub", scopes: ["runs:write"], expiresIn: "90", expiresOn: "" };

const aLead = () => newTestMember(`team-${crypto.randomUUID()}`, "lead");
async function anAdmin(): Promise<Admin> {
  const { id: userId, name, email } = await aUser({ isAdmin: true });
  return { kind: "admin", userId, sessionId: "", name, email, isAdmin: true, address: "" } as Admin;
}

async function made(keeper: Parameters<typeof makeToken>[0], more: Partial<NewTokenInput> = {}) {
  const result = await makeToken(keeper, { ...input, ...more }, now);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const { working } = await listTokens(keeper, now);
  return { token: result.value.token, id: working[0]?.id ?? "" };
}

test("a token works, and its plain text is kept nowhere", async () => {
  const lead = await aLead();
  const { token } = await made(lead);
  expect(await findValidToken(token, now)).toMatchObject({ name: "GitHub", scopes: new Set(["runs:write"]) });
  const listed = JSON.stringify(await listTokens(lead, now));
  expect(listed).toContain(lead.name);
  expect(listed).not.toContain("hash");
  const log = JSON.stringify(await db.auditEntry.findMany({ where: { teamId: lead.teamId } }));
  expect(log).toContain("token.created");
  for (const text of [listed, log]) expect(text).not.toContain(token.slice(3));
});

test("a revoked token ends at once, says by whom, and is listed among those that ended for 90 days", async () => {
  const lead = await aLead();
  const { token, id } = await made(lead);
  expect(await revokeToken(lead, id, now)).toBe(true);
  expect(await revokeToken(lead, id, now)).toBe(false);
  const detail = `This token was revoked on ${now.toISOString().slice(0, 10)} by ${lead.name}.`;
  expect(await findToken(token, now)).toMatchObject({ kind: "ended", status: 401, detail });
  expect(await listTokens(lead, now)).toMatchObject({ working: [], ended: [{ id, revokedBy: { name: lead.name } }] });
  expect(await listTokens(lead, new Date(now.getTime() + 91 * day))).toMatchObject({ working: [], ended: [] });
  expect(await db.auditEntry.count({ where: { teamId: lead.teamId, action: "token.revoked" } })).toBe(1);
});

test("an expired token is listed among those that ended", async () => {
  const lead = await aLead();
  await made(lead, { expiresIn: "7" });
  expect(await listTokens(lead, new Date(now.getTime() + 8 * day))).toMatchObject({
    working: [],
    ended: [{ name: "GitHub", revokedAt: null }],
  });
});

test("nobody sees or revokes the tokens of another team or of the instance", async () => {
  const [lead, other, admin] = [await aLead(), await aLead(), await anAdmin()];
  const [own, instance] = [await made(lead), await made(admin)];
  expect((await listTokens(other, now)).working).toEqual([]);
  for (const id of [own.id, instance.id]) expect(await revokeToken(other, id, now)).toBe(false);
  expect(await revokeToken(admin, own.id, now)).toBe(false);
  expect((await listTokens(admin, now)).working.map(({ id }) => id)).not.toContain(own.id);
});

test("a token outlives its maker's account", async () => {
  const lead = await aLead();
  const { token } = await made(lead);
  await db.user.update({ where: { id: lead.userId }, data: { deactivatedAt: now } });
  expect(await findValidToken(token, now)).not.toBeNull();
});

test("a day that is over is refused at its field", async () => {
  const past = { ...input, expiresIn: "date", expiresOn: "2020-01-01" } as const;
  expect(await makeToken(await aLead(), past, now)).toMatchObject({ ok: false, errors: [{ path: "expiresOn" }] });
});
