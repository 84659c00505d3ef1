import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#lib/db/client.ts";
import { exportInstance } from "./export-store.ts";
import { addArtifact, addWork, clearInstance, folder, removeFolder, token } from "./instance.test-data.ts";

beforeAll(async () => {
  await clearInstance();
  // More than all buffers on the way take: whoever does not read makes it wait.
  await addArtifact(await addWork(), randomBytes(4_000_000));
});
afterAll(removeFolder);

const open = () => exportInstance(token, folder, new Date());

test("three exports go at once, however slowly they are read; one more waits until one has ended", async () => {
  const [first, second, third] = [await open(), await open(), await open()];
  await expect(open()).rejects.toThrow("3 exports are under way");
  expect(await db.auditEntry.count({ where: { action: "instance.exported" } })).toBe(3);
  expect((await buffer(first)).length).toBeGreaterThan(4_000_000);
  const next = await open();
  for (const stream of [second, third, next]) stream.destroy();
  const last = await vi.waitFor(open);
  expect((await buffer(last)).length).toBeGreaterThan(4_000_000);
});
