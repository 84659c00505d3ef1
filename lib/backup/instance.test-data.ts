import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { artifactFolder, artifactPath, storeKeyOf } from "#lib/artifacts/artifact-folder.ts";
import type { InstanceToken } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { listCarriedTables } from "./catalogue-store.ts";
import { exportInstance } from "./export-store.ts";
import { importInstance } from "./import-store.ts";
import { auditTable } from "./left-out-tables.ts";
import { quoted } from "./table.ts";

export const folder = artifactFolder(await mkdtemp(path.join(tmpdir(), "headroom-backup-")));
export const removeFolder = () => rm(path.dirname(folder.root), { recursive: true, force: true });

export const token = { kind: "instance-token", tokenId: crypto.randomUUID(), name: "CI", address: "" } as InstanceToken;
const now = new Date("2026-11-20T02:00:00Z");

export async function exported(): Promise<Buffer> {
  return buffer(await exportInstance(token, folder, now));
}

export function imported(archive: Buffer, afterRows: (tx: Tx) => Promise<void> = async () => {}) {
  const options = { folder, maxBytes: 1e9, signal: new AbortController().signal, afterRows };
  // In pieces, as a network brings it.
  const pieces = Array.from({ length: Math.ceil(archive.length / 10_000) }, (_, at) =>
    archive.subarray(at * 10_000, (at + 1) * 10_000),
  );
  return importInstance(token, Readable.from(pieces, { objectMode: false }), options);
}

/** A file of the artifact store that no row speaks of yet. */
export async function addFile(content: string | Buffer, { isLost = false } = {}): Promise<string> {
  const storeKey = storeKeyOf(crypto.randomUUID());
  const file = artifactPath(folder, storeKey);
  await mkdir(path.dirname(file), { recursive: true });
  if (!isLost) await writeFile(file, content);
  return storeKey;
}

export async function addArtifact(runId: string, content: string | Buffer, { isLost = false } = {}): Promise<string> {
  const storeKey = await addFile(content, { isLost });
  const sha256 = createHash("sha256").update(content).digest("hex");
  await db.artifact.create({ data: { runId, fileName: "results.jtl", storeKey, bytes: content.length, sha256 } });
  return storeKey;
}

/** Rows in a few tables: a team with a test and two runs. Returns the id of the first. */
export async function addWork(): Promise<string> {
  const user = await db.user.create({
    data: { email: "eve@x.test", name: "Eve", passwordHash: "none", isAdmin: true },
  });
  const team = await db.team.create({
    data: { slug: "shop", name: "Shop", memberships: { create: { userId: user.id, role: "lead" } } },
  });
  const test = await db.test.create({
    data: { teamId: team.id, slug: "checkout", name: 'Check \u{1f680}\n\\"out', lastRunNumber: 2 },
  });
  const run = { teamId: team.id, testId: test.id };
  const facts = {
    requests: 9_007_199_254_740_993n,
    p95Ms: 0.1 + 0.2,
    histogram: Buffer.from([0, 255, 10, 13]),
    losses: ["a,b", '"', ""],
  };
  const first = await db.run.create({
    data: { ...run, ...facts, number: 1, status: "ready", tags: { a: [null, 1e300] } },
  });
  await db.run.create({ data: { ...run, number: 2 } });
  return first.id;
}

/** Leaves an admin and a team behind, as a setup does. */
export async function clearInstance(name = "first"): Promise<void> {
  const tables = await listCarriedTables((sql, values = []) => db.$queryRawUnsafe(sql, ...values));
  await db.$transaction([
    db.$executeRawUnsafe(`alter table "${auditTable}" disable trigger user`),
    ...tables.map(({ name }) => db.$executeRawUnsafe(`delete from public.${quoted(name)}`)),
    db.$executeRawUnsafe(`alter table "${auditTable}" enable trigger user`),
    db.instance.create({ data: { id: 1, setUpAt: now } }),
    db.team.create({ data: { slug: name, name } }),
    db.user.create({ data: { email: `${name}@x.test`, name: "Ada", passwordHash: "none", isAdmin: true } }),
  ]);
  await rm(folder.root, { recursive: true, force: true });
}
