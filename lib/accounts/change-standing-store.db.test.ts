import { beforeEach, expect, test } from "vitest";
import { findSession } from "#lib/auth/session-store.ts";
import { findValidToken, inAnHour } from "#lib/auth/testing/cast.ts";
import { createToken } from "#lib/auth/token-store.ts";
import { db } from "#lib/db/client.ts";
import { changeStanding } from "./change-standing-store.ts";
import { anAdmin, aPerson, writtenBy } from "./people.test-data.ts";
import type { StandingChange } from "./standing.ts";

beforeEach(async () => {
  await db.user.updateMany({ data: { isAdmin: false } });
});

const to = (userId: string, change: StandingChange) => ({ userId, change });
const activeAdmins = () => db.user.count({ where: { isAdmin: true, deactivatedAt: null } });
const messageOf = (text: RegExp) => ({ ok: false, errors: [{ path: "", message: expect.stringMatching(text) }] });

test("an admin makes another one and takes it back", async () => {
  const [admin, { userId }] = [await anAdmin(), await aPerson()];
  expect(await changeStanding(admin, to(userId, "make-admin"), new Date())).toMatchObject({ ok: true });
  expect(await activeAdmins()).toBe(2);
  expect(await changeStanding(admin, to(userId, "unmake-admin"), new Date())).toMatchObject({ ok: true });
  expect(await activeAdmins()).toBe(1);
});

test.each(["unmake-admin", "deactivate"] as const)(
  "the only admin is told why they cannot %s themselves",
  async (change) => {
    const admin = await anAdmin();
    expect(await changeStanding(admin, to(admin.userId, change), new Date())).toMatchObject(
      messageOf(/^You are the only admin\. Make somebody else an admin first\.$/),
    );
    expect(await findSession(admin.sessionId)).not.toBeNull();
  },
);

test("a deactivated admin does not count as one who is left", async () => {
  const [admin, other] = [await anAdmin(), await anAdmin()];
  await changeStanding(admin, to(other.userId, "deactivate"), new Date());
  expect((await changeStanding(admin, to(admin.userId, "unmake-admin"), new Date())).ok).toBe(false);
});

test.each(["unmake-admin", "deactivate"] as const)(
  "of two admins who %s each other at once, one is left, again and again",
  async (change) => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await anAdmin(), await anAdmin()];
      const results = await Promise.all([
        changeStanding(one, to(other.userId, change), new Date()),
        changeStanding(other, to(one.userId, change), new Date()),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toMatchObject(messageOf(/not an admin any more/));
      expect(await activeAdmins()).toBe(1);
      await db.user.updateMany({ data: { isAdmin: false } });
    }
  },
);

test("of ten admins who all step down at once, one stays", async () => {
  const admins = await Promise.all(Array.from({ length: 10 }, anAdmin));
  const results = await Promise.all(
    admins.map((admin) => changeStanding(admin, to(admin.userId, "unmake-admin"), new Date())),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(9);
  expect(await activeAdmins()).toBe(1);
});

test("whoever stopped being an admin in the middle of it changes nothing", async () => {
  const [admin, former, { userId }] = [await anAdmin(), await anAdmin(), await aPerson()];
  await changeStanding(admin, to(former.userId, "unmake-admin"), new Date());
  expect(await changeStanding(former, to(userId, "deactivate"), new Date())).toMatchObject(
    messageOf(/not an admin any more/),
  );
});

test("a deactivated person is out of every browser at once, and their tokens keep working", async () => {
  const [admin, person] = [await anAdmin(), await aPerson()];
  const { token } = await createToken({
    teamId: null,
    name: "CI",
    scopes: ["runs:read"],
    expiresAt: inAnHour(),
    madeById: person.userId,
  });
  await changeStanding(admin, to(person.userId, "deactivate"), new Date());
  expect(await findSession(person.sessionId)).toBeNull();
  expect(await findValidToken(token, new Date())).not.toBeNull();
  await changeStanding(admin, to(person.userId, "reactivate"), new Date());
  expect(await findSession(person.sessionId)).toBeNull();
});

test("each change is written down once, and what changes nothing is not", async () => {
  const [admin, { userId, email }] = [await anAdmin(), await aPerson()];
  const changes = ["make-admin", "make-admin", "unmake-admin", "deactivate", "deactivate", "reactivate"] as const;
  for (const change of changes) await changeStanding(admin, to(userId, change), new Date());
  const written = await writtenBy(admin);
  expect(written.map(({ action }) => action)).toEqual([
    "account.admin-granted",
    "account.admin-removed",
    "account.deactivated",
    "account.reactivated",
  ]);
  expect(written[2]).toMatchObject({ subject: `Ada (${email})`, details: { endedSessions: 1 } });
});

test("somebody who was never there is not there", async () => {
  const admin = await anAdmin();
  expect(await changeStanding(admin, to(crypto.randomUUID(), "deactivate"), new Date())).toMatchObject(
    messageOf(/not there any more/),
  );
});
