import { describe, expect, test } from "vitest";
import { hashPassword } from "#lib/auth/password.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { forgiveAttempt, takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { aUser } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";

const password = "correct horse battery";
const now = new Date();
const later = (ms: number) => new Date(now.getTime() + ms);
const from = (address: string) => ({ userAgent: "test", address });
const anybody = async () => aUser({ passwordHash: await hashPassword(password) });

describe("signIn", () => {
  test("starts a session for the right password", async () => {
    const { id, email } = await anybody();
    const session = await signIn({ email, password }, from("192.0.2.1"), now);
    expect(session.ok).toBe(true);
    expect(await db.session.findMany({ where: { userId: id } })).toMatchObject([{ address: "192.0.2.1" }]);
  });

  test("takes a password however its accents were typed", async () => {
    const { email } = await aUser({ passwordHash: await hashPassword("ein schöner satz".normalize("NFC")) });
    const session = await signIn({ email, password: "ein schöner satz".normalize("NFD") }, from("192.0.2.2"), now);
    expect(session.ok).toBe(true);
  });

  test("answers the same for a wrong password and for an unknown account", async () => {
    const { email } = await anybody();
    const wrong = await signIn({ email, password: "wrong horse battery" }, from("192.0.2.3"), now);
    const unknown = await signIn({ email: "nobody@headroom.example", password }, from("192.0.2.3"), now);
    expect(wrong).toEqual(unknown);
    expect(wrong.ok).toBe(false);
  });

  test("answers a deactivated person, whose password is right, as it answers a wrong one", async () => {
    const { id, email } = await anybody();
    await db.user.update({ where: { id }, data: { deactivatedAt: now } });
    const deactivated = await signIn({ email, password }, from("192.0.2.4"), now);
    const unknown = await signIn({ email: "nobody@headroom.example", password }, from("192.0.2.4"), now);
    expect(deactivated).toEqual(unknown);
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
  });

  test("is written down, and so is a refusal with its reason", async () => {
    const { id, name, email } = await anybody();
    const address = "192.0.2.6";
    await signIn({ email, password: "wrong horse battery" }, from(address), now);
    await signIn({ email: "unknown@headroom.example", password }, from(address), now);
    await signIn({ email, password }, from(address), now);
    await db.user.update({ where: { id }, data: { deactivatedAt: now } });
    await signIn({ email, password }, from(address), now);
    const written = await db.auditEntry.findMany({ where: { address }, orderBy: { id: "asc" } });
    expect(written.map(({ action, details }) => [action, details])).toEqual([
      ["session.refused", { reason: "wrong password" }],
      ["session.refused", { reason: "unknown email address" }],
      ["session.signed-in", { by: "password" }],
      ["session.refused", { reason: "deactivated" }],
    ]);
    expect(written[0]).toMatchObject({ actorKind: "nobody", actorId: null, actorName: email, subject: email });
    expect(written[2]).toMatchObject({ actorKind: "person", actorId: id, subject: `${name} (${email})` });
    expect(JSON.stringify(written)).not.toContain("horse");
  });

  test("slows down after five failures, also for the right password, and says for how long", async () => {
    const { email } = await anybody();
    for (let failure = 0; failure < 5; failure += 1)
      await signIn({ email, password: "wrong horse battery" }, from(`192.0.2.${10 + failure}`), now);
    const refused = await signIn({ email, password }, from("192.0.2.20"), now);
    expect(refused).toEqual({
      ok: false,
      errors: [{ path: "", message: "Too many attempts. Try again in 1 s." }],
    });
    expect((await signIn({ email, password }, from("192.0.2.20"), later(1_001))).ok).toBe(true);
  });

  test("lets somebody in where they signed in before, however their account is guessed at elsewhere", async () => {
    const { email } = await anybody();
    const home = from("192.0.2.31");
    const signInAt = (browser: typeof home) => signIn({ email, password }, browser, now);
    expect((await signInAt(home)).ok).toBe(true);
    for (let guess = 0; guess < 9; guess += 1) await takeAttempt([`account:${email}`], now);
    expect((await signInAt(from("192.0.2.32"))).ok).toBe(false);
    expect((await signInAt(home)).ok).toBe(true);
    for (let guess = 0; guess < 5; guess += 1) await signIn({ email, password: "wrong horse battery" }, home, now);
    expect((await signInAt(home)).ok).toBe(false);
  });

  test("does not slow down an account that a success has cleared", async () => {
    const { email } = await anybody();
    for (let round = 0; round < 3; round += 1) {
      for (let failure = 0; failure < 4; failure += 1)
        await signIn({ email, password: "wrong horse battery" }, from("192.0.2.30"), now);
      expect((await signIn({ email, password }, from("192.0.2.30"), now)).ok).toBe(true);
    }
  });
});

describe("takeAttempt", () => {
  test("counts attempts that come at once one by one", async () => {
    const waits = await Promise.all(Array.from({ length: 20 }, () => takeAttempt(["account:at-once"], now)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  test("goes on while others of the same account are taken back", async () => {
    const keys = ["account:in-and-out"] as const;
    const both = async () => {
      await takeAttempt([...keys], now);
      await forgiveAttempt([...keys], now);
    };
    const rounds = Array.from({ length: 60 }, both);
    expect((await Promise.allSettled(rounds)).filter(({ status }) => status === "rejected")).toEqual([]);
  });

  test("slows an address down that tries many accounts", async () => {
    const waits: number[] = [];
    for (let account = 0; account < 21; account += 1)
      waits.push(await takeAttempt([`account:many-${account}`, "address:192.0.2.40"], now));
    expect(waits.slice(0, 20)).toEqual(Array(20).fill(0));
    expect(waits[20]).toBe(1_000);
  });

  test("counts nothing for an account while its address has to wait", async () => {
    for (let failure = 0; failure < 20; failure += 1) await takeAttempt(["address:192.0.2.50"], now);
    expect(await takeAttempt(["account:bystander", "address:192.0.2.50"], now)).toBe(1_000);
    const row = await db.signInThrottle.findUniqueOrThrow({ where: { key: "account:bystander" } });
    expect(row.failures).toBe(0);
  });

  test("starts afresh after a quiet hour", async () => {
    for (let failure = 0; failure < 5; failure += 1) await takeAttempt(["account:quiet"], now);
    expect(await takeAttempt(["account:quiet"], later(3_600_000))).toBe(0);
    expect(await db.signInThrottle.findUnique({ where: { key: "account:quiet" } })).toMatchObject({ failures: 1 });
  });

  test("is taken back by a success without wiping what others at the address did", async () => {
    for (let failure = 0; failure < 3; failure += 1) await takeAttempt(["account:ok", "address:192.0.2.60"], now);
    await forgiveAttempt(["account:ok", "address:192.0.2.60"], now);
    expect(await db.signInThrottle.findUnique({ where: { key: "account:ok" } })).toBeNull();
    expect(await db.signInThrottle.findUnique({ where: { key: "address:192.0.2.60" } })).toMatchObject({ failures: 2 });
  });
});
