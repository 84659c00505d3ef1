import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "#lib/auth/password.ts";

const password = "correct horse battery";

test("a password is verified against its own hash only", async () => {
  const hash = await hashPassword(password);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, password)).toBe(true);
  expect(await verifyPassword(hash, `${password} `)).toBe(false);
  expect(await verifyPassword(null, password)).toBe(false);
});

test("an unknown account takes as long as a wrong password", async () => {
  const hash = await hashPassword(password);
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    known.push(await timeMs(() => verifyPassword(hash, "wrong horse battery")));
    unknown.push(await timeMs(() => verifyPassword(null, "wrong horse battery")));
  }
  const ratio = Math.min(...unknown) / Math.min(...known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
