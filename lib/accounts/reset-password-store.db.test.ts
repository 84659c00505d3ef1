import { expect, test } from "vitest";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { findSession } from "#lib/auth/session-store.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { db } from "#lib/db/client.ts";
import { changeStanding } from "./change-standing-store.ts";
import { makeResetLink } from "./make-reset-link-store.ts";
import { anAdmin, aPerson, writtenBy } from "./people.test-data.ts";
import { findReset, resetPassword } from "./reset-password-store.ts";

const password = "battery staple horse";
const browser = { userAgent: "test", address: "192.0.2.20" };
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

async function aLink(userId: string, now = new Date()): Promise<string> {
  const made = await makeResetLink(await anAdmin(), userId, now);
  if (!made.ok) throw new Error("no link was made");
  return made.value.url.split("/reset/")[1] ?? "";
}
const stateOf = (token: string, now = new Date()) => findReset(token, browser.address, now);

test("a link sets a new password, signs in here and out everywhere else", async () => {
  const person = await aPerson();
  const token = await aLink(person.userId);
  expect(await stateOf(token)).toEqual({ kind: "open", name: "Ada", email: person.email });
  const session = await resetPassword({ token, password }, browser, new Date());
  if (!session.ok) throw new Error("refused");
  expect(await findSession(session.value)).toMatchObject({ user: { id: person.userId } });
  expect(await findSession(person.sessionId)).toBeNull();
  expect((await signIn({ email: person.email, password }, browser, new Date())).ok).toBe(true);
});

test("a link is stored as its hash and nothing else", async () => {
  const { userId } = await aPerson();
  const token = await aLink(userId);
  const [row] = await db.passwordReset.findMany({ where: { userId } });
  expect(row?.hash).toBe(secretHash(token));
  expect(JSON.stringify([row, await db.auditEntry.findMany()])).not.toContain(token);
});

test("a link works once, also for ten at once", async () => {
  const { userId } = await aPerson();
  const token = await aLink(userId);
  const results = await Promise.all(
    Array.from({ length: 10 }, () => resetPassword({ token, password }, browser, new Date())),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok)).toHaveLength(9);
  expect(await stateOf(token)).toEqual({ kind: "used" });
  expect(await resetPassword({ token, password }, browser, new Date())).toMatchObject({
    ok: false,
    errors: [{ path: "", message: expect.stringContaining("has been used") }],
  });
});

test("a link ends after a day", async () => {
  const { userId } = await aPerson();
  const token = await aLink(userId);
  expect((await stateOf(token, inHours(23))).kind).toBe("open");
  expect((await stateOf(token, inHours(24.1))).kind).toBe("expired");
  expect((await resetPassword({ token, password }, browser, inHours(24.1))).ok).toBe(false);
});

test("a new link ends the older ones, whichever of many at once comes last", async () => {
  const { userId } = await aPerson();
  const tokens = await Promise.all(Array.from({ length: 5 }, () => aLink(userId)));
  const states = await Promise.all(tokens.map((token) => stateOf(token)));
  expect(states.map(({ kind }) => kind).toSorted()).toEqual(["expired", "expired", "expired", "expired", "open"]);
});

test.each(["deactivate", "unmake-admin"] as const)(
  "a link ends with its maker's right to make it: %s",
  async (change) => {
    const [maker, other] = [await anAdmin(), await anAdmin()];
    const made = await makeResetLink(maker, other.userId, new Date());
    const token = made.ok ? (made.value.url.split("/reset/")[1] ?? "") : "";
    expect((await changeStanding(other, { userId: maker.userId, change }, new Date())).ok).toBe(true);
    expect(await stateOf(token)).toEqual({ kind: "void" });
    expect(await resetPassword({ token, password }, browser, new Date())).toMatchObject({
      ok: false,
      errors: [{ path: "", message: expect.stringContaining("Ask an admin for a new one") }],
    });
    expect(await findSession(other.sessionId)).not.toBeNull();
  },
);

test("a deactivated person gets no link, and theirs ends", async () => {
  const admin = await anAdmin();
  const { userId } = await aPerson();
  const token = await aLink(userId);
  await changeStanding(admin, { userId, change: "deactivate" }, new Date());
  expect((await resetPassword({ token, password }, browser, new Date())).ok).toBe(false);
  expect(await makeResetLink(admin, userId, new Date())).toMatchObject({
    ok: false,
    errors: [{ message: "Ada is deactivated. Reactivate them first." }],
  });
  await changeStanding(admin, { userId, change: "reactivate" }, new Date());
  expect((await stateOf(token)).kind).toBe("expired");
});

test("a reset lets somebody in at once whose account was being guessed at", async () => {
  const person = await aPerson();
  for (let count = 0; count < 9; count += 1) await takeAttempt([`account:${person.email}`], new Date());
  await resetPassword({ token: await aLink(person.userId), password }, browser, new Date());
  expect((await signIn({ email: person.email, password }, browser, new Date())).ok).toBe(true);
});

test("an address that tries links that were never made has to wait, while a right link works from it", async () => {
  const address = "192.0.2.21";
  const now = new Date();
  for (let count = 0; count < 20; count += 1)
    expect(await findReset(`guess ${count}`, address, now)).toEqual({ kind: "unknown" });
  expect(await findReset("guess", address, now)).toEqual({ kind: "wait", waitMs: 1_000 });
  const token = await aLink((await aPerson()).userId);
  expect((await findReset(token, address, now)).kind).toBe("open");
});

test("making and using a link are written down", async () => {
  const [admin, person] = [await anAdmin(), await aPerson()];
  const made = await makeResetLink(admin, person.userId, new Date());
  if (!made.ok) throw new Error("no link was made");
  await resetPassword({ token: made.value.url.split("/").at(-1) ?? "", password }, browser, new Date());
  const subject = `Ada (${person.email})`;
  expect(await writtenBy(admin)).toMatchObject([{ action: "password.reset-link-made", subject }]);
  expect(await writtenBy(person)).toEqual([
    { action: "password.reset", subject, details: { linkMadeBy: "Ada", endedSessions: 1 } },
    { action: "session.signed-in", subject, details: { by: "reset link" } },
  ]);
});
