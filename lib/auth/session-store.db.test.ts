import { expect, test } from "vitest";
import { personOfCookie } from "#lib/auth/require-person.ts";
import { openSession, sealSession } from "#lib/auth/session-cookie.ts";
import { findSession, revokeSession } from "#lib/auth/session-store.ts";
import { aSignedIn } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";

test("a session's cookie names its person", async () => {
  const { user, sessionId, cookie } = await aSignedIn();
  expect(await personOfCookie(cookie)).toMatchObject({ kind: "person", userId: user.id, sessionId, email: user.email });
});

test("a revoked session is refused at once, whoever holds a copy of its cookie", async () => {
  const { sessionId, cookie } = await aSignedIn();
  await revokeSession(sessionId, new Date());
  expect(await personOfCookie(cookie)).toBeNull();
});

test("signing out is written down once, however often it is asked for", async () => {
  const { user, sessionId } = await aSignedIn();
  for (let time = 0; time < 3; time += 1) await revokeSession(sessionId, new Date(), "192.0.2.7");
  expect(await db.auditEntry.findMany({ where: { actorId: user.id } })).toMatchObject([
    { action: "session.signed-out", subject: `Ada (${user.email})`, address: "192.0.2.7" },
  ]);
});

test("a deactivated person's session is refused at the next request", async () => {
  const { user, cookie } = await aSignedIn({ isAdmin: true });
  await db.user.update({ where: { id: user.id }, data: { deactivatedAt: new Date() } });
  expect(await personOfCookie(cookie)).toBeNull();
});

test("an expired session is refused", async () => {
  const { sessionId, cookie } = await aSignedIn();
  await db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await personOfCookie(cookie)).toBeNull();
});

test("a session ends after 30 days", async () => {
  const { sessionId } = await aSignedIn();
  const { createdAt, expiresAt } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
  expect(expiresAt.getTime() - createdAt.getTime()).toBe(30 * 86_400_000);
});

test("what a person is takes effect at the next request", async () => {
  const { user, cookie } = await aSignedIn({ isAdmin: true });
  await db.user.update({ where: { id: user.id }, data: { isAdmin: false } });
  expect(await personOfCookie(cookie)).toMatchObject({ isAdmin: false });
});

test("a forged, foreign or absent cookie is nobody's", async () => {
  const forged = await sealSession("' or true --");
  for (const cookie of [undefined, "", "x", "a.b.c.d.e", forged]) expect(await openSession(cookie)).toBeNull();
  expect(await personOfCookie(await sealSession(crypto.randomUUID()))).toBeNull();
});

test("being seen is noted once a minute at most", async () => {
  const { sessionId } = await aSignedIn();
  const seenAt = async () => (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.getTime();
  const before = await seenAt();
  await findSession(sessionId);
  expect(await seenAt()).toBe(before);
  await db.session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date(Date.now() - 61_000) } });
  await findSession(sessionId);
  expect(await seenAt()).toBeGreaterThanOrEqual(before);
});
