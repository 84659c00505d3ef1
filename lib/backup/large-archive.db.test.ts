import { createReadStream, createWriteStream, statSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { exportInstance } from "./export-store.ts";
import { importInstance } from "./import-store.ts";
import { addArtifact, addWork, clearInstance, folder, removeFolder, token } from "./instance.test-data.ts";

const rows = 50_000;
const artifactBytes = 150_000_000;
const heldAtMost = 100_000_000;

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");
const file = path.join(path.dirname(folder.root), "large.tar.gz");

beforeAll(async () => {
  await clearInstance();
  const runId = await addWork();
  // Fifty million bytes of rows that do not shrink much, one of them of 3 MB.
  await db.$executeRawUnsafe(
    `insert into "RunLabel" ("runId", ordinal, label, histogram)
      select $1::uuid, i, 'GET /' || i, case when i = 7 then decode(repeat(md5('7'), 100000), 'hex')
        else decode((select string_agg(md5(i::text || k::text), '') from generate_series(1, 30) k), 'hex') end
      from generate_series(1, ${rows}) i`,
    runId,
  );
  await addArtifact(runId, Buffer.alloc(artifactBytes, "1768467600000,120,GET /cart,200,true\n"));
});
afterAll(removeFolder);

test("two hundred million bytes pass through little memory, both ways", async () => {
  const grownByExport = await mostGrown(async () =>
    pipeline(await exportInstance(token, folder, new Date()), createWriteStream(file)),
  );
  expect(statSync(file).size).toBeGreaterThan(20_000_000);
  await clearInstance("second");
  const options = { folder, maxBytes: 1e9, signal: new AbortController().signal, afterRows: async () => {} };
  const grownByImport = await mostGrown(() => importInstance(token, createReadStream(file), options));
  expect(await db.runLabel.count()).toBe(rows);
  expect([grownByExport, grownByImport].filter((bytes) => bytes > heldAtMost)).toEqual([]);
});

/** By how many bytes what the process holds grew at most meanwhile; what only waits to be collected does not count. */
async function mostGrown(run: () => Promise<unknown>): Promise<number> {
  const before = heldBytes();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, heldBytes());
  }, 200);
  await run();
  clearInterval(watch);
  return most - before;
}

function heldBytes(): number {
  if (typeof collect === "function") collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
