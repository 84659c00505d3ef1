import "server-only";
import { Readable } from "node:stream";
import { type ArtifactFolder, isStoreKey } from "#lib/artifacts/artifact-folder.ts";
import { receiveArtifact } from "#lib/artifacts/receive-artifact.ts";
import type { Change } from "#lib/db/bulk-client.ts";
import type { Tx } from "#lib/db/client.ts";
import type { ArchiveStart, Manifest } from "./archive.ts";
import type { Ask } from "./ask.ts";
import { listCarriedTables, listMigrations } from "./catalogue-store.ts";
import { Digest, findDifference } from "./digest.ts";
import { requireEmptyInstance, takeInstance } from "./empty-instance-store.ts";
import { ImportRefused, rowsDoNotFit } from "./import-refused.ts";
import { insertChunk, makeRoom, settleRows } from "./import-rows-store.ts";
import type { Imported } from "./imported.ts";
import { largestChunkBytes, largestPaperBytes, parseManifest, parseStart } from "./parse-archive.ts";
import { type ArchiveEntry, readArchive, readWhole } from "./read-archive.ts";
import { findFaultyArtifacts, noteArtifact, openNotes } from "./received-artifacts-store.ts";
import type { Table } from "./table.ts";

/** Where files go. `maxBytes` is for each. */
export type ArtifactTarget = { folder: ArtifactFolder; maxBytes: number; signal: AbortSignal };

/** A transaction, and the way past Prisma in it. */
type Bulk = { tx: Tx; change: Change };

type Reading = {
  ask: Ask;
  tables: Table[];
  digest: Digest;
  target: ArtifactTarget;
  stored: { storeKey: string }[];
  start: ArchiveStart | null;
  manifest: Manifest | null;
  hasRoom: boolean;
};

/**
 * Reads an archive into the transaction and its files into the store; `stored` names each file that is there by now.
 * @throws ImportRefused, UploadRefused; then the transaction has to be rolled back and the files removed
 */
export async function readInto(
  { tx, change }: Bulk,
  packed: Readable,
  target: ArtifactTarget,
  stored: { storeKey: string }[],
): Promise<{ start: ArchiveStart; imported: Imported }> {
  const ask: Ask = (sql, values = []) => tx.$queryRawUnsafe(sql, ...values);
  const tables = await listCarriedTables(ask);
  // Asked before as well: nobody who works here shall have to wait for an import that is refused.
  await requireEmptyInstance(ask, tables);
  await takeInstance(ask, tables);
  await requireEmptyInstance(ask, tables);
  await openNotes(ask);
  const digest = new Digest(tables.map(({ name }) => name));
  const reading: Reading = { ask, tables, digest, target, stored, start: null, manifest: null, hasRoom: false };
  for await (const entry of readArchive(packed)) await take(change, reading, entry);

  const { start, manifest } = reading;
  if (!start || !manifest) throw new Error("an archive without its ends was read to its end");
  await settleRows(ask, tables);
  const faulty = await findFaultyArtifacts(ask, tables);
  // Else no later export could look for such a file.
  if (!faulty.every(isStoreKey)) throw rowsDoNotFit();
  const found = digest.manifest(faulty);
  const difference = findDifference(manifest, found);
  if (difference)
    throw new ImportRefused(
      "damaged",
      `The archive is damaged: ${difference} are not what it says. Nothing was changed.`,
    );
  const rows = Object.values(found.tables).reduce((sum, table) => sum + table.rows, 0);
  const { files: artifacts, bytes } = found.artifacts;
  return { start, imported: { tables: tables.length, rows, artifacts, bytes } };
}

async function take(change: Change, reading: Reading, entry: ArchiveEntry): Promise<void> {
  const { ask, digest, tables } = reading;
  switch (entry.name.kind) {
    case "start":
      reading.start = parseStart(await readWhole(entry, largestPaperBytes), await listMigrations(ask));
      return;
    case "artifact":
      return takeArtifact(reading, entry.name.storeKey, entry);
    case "rows": {
      if (!reading.hasRoom) await makeRoom(ask, tables);
      reading.hasRoom = true;
      const name = entry.name.table;
      const table = tables.find((each) => each.name === name);
      if (!table)
        throw new ImportRefused("damaged", `The archive holds rows of ${name}, which Headroom does not export.`);
      const chunk = await readWhole(entry, largestChunkBytes);
      digest.addRows(name, await insertChunk(change, table, chunk), chunk);
      return;
    }
    case "manifest":
      reading.manifest = parseManifest(await readWhole(entry, largestPaperBytes));
  }
}

async function takeArtifact({ ask, digest, target, stored }: Reading, storeKey: string, entry: ArchiveEntry) {
  // Known before it is there: a file that is cut short has to go as well.
  stored.push({ storeKey });
  const id = storeKey.slice(storeKey.indexOf("/") + 1);
  const options = { encoding: "identity", maxBytes: target.maxBytes, signal: target.signal, id } as const;
  const { bytes, sha256 } = await receiveArtifact(
    Readable.from(entry.body, { objectMode: false }),
    target.folder,
    options,
  );
  const file = { storeKey, bytes, sha256 };
  digest.addArtifact(file);
  await noteArtifact(ask, file);
}
