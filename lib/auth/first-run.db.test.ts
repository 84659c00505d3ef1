import { beforeEach, expect, test } from "vitest";
import { findValidToken } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import { tokenScopes } from "./actor.ts";
import { prepareFirstRun } from "./first-run.ts";
import { verifyPassword } from "./password.ts";
import { secretHash } from "./secret-hash.ts";

const setupToken = "setup-token-of-this-instance";
const admin = { email: "ada@example.org", password: "analytical engine no 1" };
const token = "hr_0123456789abcdef0123456789abcdef01234567";

beforeEach(async () => {
  await db.user.deleteMany();
  await db.token.deleteMany();
  await db.instance.deleteMany();
});

test("an empty instance waits for its first admin, and accepts the token of this start", async () => {
  expect(await prepareFirstRun({ setupToken, admin: null, token: null })).toEqual({ ok: true, needsSetup: true });
  expect(await prepareFirstRun({ setupToken: "another", admin: null, token: null })).toEqual({
    ok: true,
    needsSetup: true,
  });
  expect(await db.instance.findMany()).toMatchObject([{ id: 1, setupTokenHash: secretHash("another"), setUpAt: null }]);
});

test("a headless first run makes an admin who can sign in and a token with every scope for 90 days", async () => {
  expect(await prepareFirstRun({ setupToken, admin, token })).toEqual({ ok: true, needsSetup: false });
  const ada = await db.user.findUniqueOrThrow({ where: { email: admin.email } });
  expect(ada.isAdmin).toBe(true);
  expect(await verifyPassword(ada.passwordHash, admin.password)).toBe(true);
  expect(await db.instance.findMany()).toMatchObject([{ setupTokenHash: null, setUpAt: expect.any(Date) }]);
  expect((await findValidToken(token, new Date()))?.scopes).toEqual(new Set(tokenScopes));
  const inNinetyOneDays = new Date(Date.now() + 91 * 86_400_000);
  expect(await findValidToken(token, inNinetyOneDays)).toBeNull();
  expect(await db.token.count({ where: { isInitial: true, teamId: null } })).toBe(1);
});

test("later starts change nothing", async () => {
  await prepareFirstRun({ setupToken, admin, token });
  const later = {
    setupToken,
    admin: { email: "eve@example.org", password: "another long password" },
    token: `${token}9`,
  };
  expect(await prepareFirstRun(later)).toEqual({ ok: true, needsSetup: false });
  expect(await db.user.count()).toBe(1);
  expect(await db.token.count()).toBe(1);
});

test("two processes that boot together make one admin", async () => {
  await Promise.all([1, 2, 3].map(() => prepareFirstRun({ setupToken, admin, token })));
  expect(await db.user.count()).toBe(1);
});

test("a weak password is refused, and nothing is made", async () => {
  const weak = { ...admin, password: "short" };
  expect(await prepareFirstRun({ setupToken, admin: weak, token })).toMatchObject({
    ok: false,
    errors: [{ path: "HEADROOM_INIT_ADMIN_PASSWORD" }],
  });
  expect(await db.user.count()).toBe(0);
  expect(await db.token.count()).toBe(0);
});

test("a token without an admin leaves the setup open, start after start", async () => {
  expect(await prepareFirstRun({ setupToken, admin: null, token })).toEqual({ ok: true, needsSetup: true });
  expect(await prepareFirstRun({ setupToken, admin: null, token })).toEqual({ ok: true, needsSetup: true });
  expect(await db.token.count()).toBe(1);
});
