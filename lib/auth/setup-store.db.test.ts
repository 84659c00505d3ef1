import { beforeEach, expect, test } from "vitest";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { isSetUp, setUp } from "#lib/auth/setup-store.ts";
import { db } from "#lib/db/client.ts";

const token = "the-setup-token-that-the-server-printed";
const ada = {
  name: "Ada",
  email: "ada@headroom.example",
  password: "correct horse battery",
  teamName: "Checkout & Co",
};
let nextAddress = 1;
const browser = () => ({ userAgent: "test", address: `192.0.2.${nextAddress++}` });

beforeEach(async () => {
  await db.$transaction([
    db.user.deleteMany(),
    db.team.deleteMany(),
    db.signInThrottle.deleteMany(),
    db.instance.deleteMany(),
    db.instance.create({ data: { setupTokenHash: secretHash(token) } }),
  ]);
});

test("the setup token makes the first admin, who leads the first team and is signed in", async () => {
  const made = await setUp({ token, ...ada }, browser(), new Date());
  expect(made).toMatchObject({ ok: true, value: { teamSlug: "checkout-co" } });
  const admin = await db.user.findUniqueOrThrow({
    where: { email: ada.email },
    include: { memberships: true, sessions: true },
  });
  expect(admin).toMatchObject({ isAdmin: true, memberships: [{ role: "lead" }], sessions: [{ revokedAt: null }] });
  expect(admin.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isSetUp()).toBe(true);
  const written = await db.auditEntry.findMany({ where: { actorId: admin.id }, orderBy: { id: "asc" } });
  expect(written.map(({ action }) => action)).toEqual(["instance.set-up", "session.signed-in"]);
});

test("of ten people at once one becomes the admin", async () => {
  const made = await Promise.all(
    Array.from({ length: 10 }, (_, tab) =>
      setUp({ token, ...ada, email: `tab-${tab}@headroom.example` }, browser(), new Date()),
    ),
  );
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.user.count()).toBe(1);
  expect(await db.team.count()).toBe(1);
});

test("another token makes nobody", async () => {
  const made = await setUp({ token: `${token}x`, ...ada }, browser(), new Date());
  expect(made).toMatchObject({ ok: false, errors: [{ path: "token" }] });
  expect(await db.user.count()).toBe(0);
});

test("the token is worth nothing once somebody is set up", async () => {
  await setUp({ token, ...ada }, browser(), new Date());
  const again = await setUp({ token, ...ada, email: "eve@headroom.example" }, browser(), new Date());
  expect(again.ok).toBe(false);
  expect(await db.user.count()).toBe(1);
});

test("an address that guesses has to wait", async () => {
  const eve = browser();
  for (let guess = 0; guess < 20; guess += 1) await setUp({ token: `guess ${guess}`, ...ada }, eve, new Date());
  expect(await setUp({ token, ...ada }, eve, new Date())).toMatchObject({ ok: false, errors: [{ path: "" }] });
});
