import { expect, test } from "vitest";
import { createSession, findSession } from "#lib/auth/session-store.ts";
import { db } from "#lib/db/client.ts";
import { endOwnSession, endOwnSessions, listOwnSessions } from "./own-session-store.ts";
import { aPerson, writtenBy } from "./people.test-data.ts";

const firefox = { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0", address: "192.0.2.30" };
const now = new Date();

test("the list names this browser first, then the others by when they were seen, and no ended ones", async () => {
  const person = await aPerson();
  const [older, newer, ended, expired] = await Promise.all(
    [4_000, 3_000, 2_000, 1_000].map((ago) => createSession(person.userId, firefox, new Date(now.getTime() - ago))),
  );
  await db.session.update({ where: { id: ended }, data: { revokedAt: now } });
  await db.session.update({ where: { id: expired }, data: { expiresAt: now } });
  const listed = await listOwnSessions(person, now);
  expect(listed.map(({ id }) => id)).toEqual([person.sessionId, newer, older]);
  expect(listed.map(({ isHere }) => isHere)).toEqual([true, false, false]);
  expect(listed[1]).toMatchObject({ browser: "Firefox on Linux", address: "192.0.2.30" });
});

test("one browser is signed out, and somebody else's cannot be", async () => {
  const [person, stranger] = [await aPerson(), await aPerson()];
  const other = await createSession(person.userId, firefox, now);
  expect(await endOwnSession(stranger, other, now)).toBe(false);
  expect(await findSession(other)).not.toBeNull();
  expect(await endOwnSession(person, other, now)).toBe(true);
  expect(await findSession(other)).toBeNull();
  expect(await endOwnSession(person, other, now)).toBe(false);
  expect(await writtenBy(person)).toMatchObject([
    { action: "sessions.ended", details: { count: 1, browser: "Firefox on Linux" } },
  ]);
});

test("signing out everywhere else keeps this browser, everywhere does not, and others are left alone", async () => {
  const [person, stranger] = [await aPerson(), await aPerson()];
  await Promise.all([1, 2, 3].map(() => createSession(person.userId, firefox, now)));
  expect(await endOwnSessions(person, { isHereToo: false, now })).toBe(3);
  expect(await findSession(person.sessionId)).not.toBeNull();
  expect(await endOwnSessions(person, { isHereToo: true, now })).toBe(1);
  expect(await findSession(person.sessionId)).toBeNull();
  expect(await findSession(stranger.sessionId)).not.toBeNull();
});
