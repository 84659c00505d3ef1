import { expect, test } from "vitest";
import { findSession } from "#lib/auth/session-store.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { db } from "#lib/db/client.ts";
import { changePassword } from "./change-password-store.ts";
import { makeResetLink } from "./make-reset-link-store.ts";
import { anAdmin, aPerson, oldPassword, writtenBy } from "./people.test-data.ts";
import { findReset } from "./reset-password-store.ts";

const newPassword = "battery staple horse";
const change = { currentPassword: oldPassword, newPassword };
const elsewhere = { userAgent: "test", address: "192.0.2.9" };
const wrong = { ok: false, errors: [{ path: "currentPassword" }] };
let addresses = 0;
const fromAnywhere = () => ({ address: `198.51.100.${addresses++}` });

test("the new password works from now on, the old one does not", async () => {
  const person = await aPerson(fromAnywhere());
  expect(await changePassword(person, change, new Date())).toEqual({ ok: true, value: { endedSessions: 0 } });
  const { email } = person;
  expect((await signIn({ email, password: oldPassword }, elsewhere, new Date())).ok).toBe(false);
  expect((await signIn({ email, password: newPassword }, elsewhere, new Date())).ok).toBe(true);
});

test("every other browser is signed out at once, and this one is not", async () => {
  const person = await aPerson(fromAnywhere());
  const other = await signIn({ email: person.email, password: oldPassword }, elsewhere, new Date());
  if (!other.ok) throw new Error("could not sign in");
  expect(await changePassword(person, change, new Date())).toEqual({ ok: true, value: { endedSessions: 1 } });
  expect(await findSession(other.value)).toBeNull();
  expect(await findSession(person.sessionId)).not.toBeNull();
});

test("a link by which the password could be reset ends", async () => {
  const person = await aPerson(fromAnywhere());
  const made = await makeResetLink(await anAdmin(), person.userId, new Date());
  const token = made.ok ? (made.value.url.split("/reset/")[1] ?? "") : "";
  expect((await changePassword(person, change, new Date())).ok).toBe(true);
  expect(await findReset(token, person.address, new Date())).toEqual({ kind: "expired" });
});

test("a wrong current password changes nothing and keeps everybody in", async () => {
  const person = await aPerson(fromAnywhere());
  const before = await db.user.findUniqueOrThrow({ where: { id: person.userId } });
  expect(await changePassword(person, { ...change, currentPassword: "wrong horse battery" }, new Date())).toMatchObject(
    wrong,
  );
  expect(await db.user.findUniqueOrThrow({ where: { id: person.userId } })).toEqual(before);
});

test("the password that one has is refused as a new one", async () => {
  const refusal = { ok: false, errors: [{ path: "newPassword" }] };
  const person = await aPerson(fromAnywhere());
  expect(await changePassword(person, { ...change, newPassword: oldPassword }, new Date())).toMatchObject(refusal);
});

test("guessing in an open browser slows down, as signing in does, also for the right password", async () => {
  const person = await aPerson(fromAnywhere());
  const now = new Date();
  const guess = { ...change, currentPassword: "wrong horse battery" };
  for (let count = 0; count < 5; count += 1) expect(await changePassword(person, guess, now)).toMatchObject(wrong);
  expect(await changePassword(person, change, now)).toEqual({
    ok: false,
    errors: [{ path: "", message: "Too many attempts. Try again in 1 s." }],
  });
  expect((await changePassword(person, change, new Date(now.getTime() + 1_001))).ok).toBe(true);
});

test("of two changes at once one wins", async () => {
  const person = await aPerson(fromAnywhere());
  const changes = ["battery staple horse", "staple battery horse"].map((password) =>
    changePassword(person, { ...change, newPassword: password }, new Date()),
  );
  const results = await Promise.all(changes);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("whoever signs in with the old password at the same moment is not in afterwards", async () => {
  for (let round = 0; round < 5; round += 1) {
    const person = await aPerson(fromAnywhere());
    const { userId, email, sessionId } = person;
    const old = { email, password: oldPassword };
    await Promise.all([
      changePassword(person, change, new Date()),
      ...[1, 2, 3].map(() => signIn(old, { userAgent: "test", ...fromAnywhere() }, new Date())),
    ]);
    const open = await db.session.findMany({ where: { userId, revokedAt: null }, select: { id: true } });
    expect(open).toEqual([{ id: sessionId }]);
  }
});

test("it is written down, without any password", async () => {
  const person = await aPerson(fromAnywhere());
  await changePassword(person, change, new Date());
  const written = await writtenBy(person);
  expect(written).toEqual([
    { action: "password.changed", subject: `Ada (${person.email})`, details: { endedSessions: 0 } },
  ]);
});
