import "server-only";
import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { type Pack, pack } from "tar-stream";
import type { ArtifactFolder } from "#lib/artifacts/artifact-folder.ts";
import { holdArtifacts } from "#lib/artifacts/artifacts-lock-store.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { InstanceActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { log } from "#lib/shared/log.ts";
import { version } from "#lib/shared/version.ts";
import { archiveFormat, manifestName, rowsName, startName, zlibChunkBytes } from "./archive.ts";
import type { Ask } from "./ask.ts";
import { bytesOf } from "./bytes-of.ts";
import { listCarriedTables, listMigrations } from "./catalogue-store.ts";
import { Digest } from "./digest.ts";
import { readArtifacts, readRows } from "./export-rows-store.ts";
import { selectArtifacts } from "./row-sql.ts";
import { mostExports, TooManyExports } from "./too-many-exports.ts";
import { writeArtifact } from "./write-artifact.ts";
import { writeEntry } from "./write-entry.ts";

/** Results of load tests shrink to a tenth at once; more effort wins little and costs much. */
const gzipLevel = 3;

let underWay = 0;

/**
 * The whole instance as one archive, made while it is read: rows and files as they are at one moment, whatever happens
 * meanwhile. A reader who goes away ends it; when it fails, the stream breaks and has no manifest.
 * @throws TooManyExports
 */
export async function exportInstance(actor: InstanceActor, folder: ArtifactFolder, now: Date): Promise<Readable> {
  if (underWay >= mostExports) throw new TooManyExports();
  underWay += 1;
  try {
    await recordAudit(db, actor, { action: "instance.exported", subject: `Export of ${now.toISOString()}` });
  } catch (error) {
    underWay -= 1;
    throw error;
  }
  const archive = Readable.from(writeArchive(folder, now), { objectMode: false });
  return pipeline(archive, createGzip({ level: gzipLevel, chunkSize: zlibChunkBytes }), (error) => {
    underWay -= 1;
    if (error) log.warn({ err: error }, "An export broke off.");
  });
}

async function* writeArchive(folder: ArtifactFolder, now: Date): AsyncGenerator<Buffer> {
  const tar = pack();
  const writing = writeEntries(tar, folder, now).then(
    () => tar.finalize(),
    (error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  try {
    yield* bytesOf(tar);
  } finally {
    tar.destroy();
    await writing;
  }
}

async function writeEntries(tar: Pack, folder: ArtifactFolder, now: Date): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_URL, application_name: "headroom-export" });
  // A connection that is lost fails the next question.
  client.on("error", () => {});
  await client.connect();
  const ask: Ask = async (sql, values) => (await client.query(sql, values)).rows;
  try {
    await openSnapshot(ask);
    const tables = await listCarriedTables(ask);
    const digest = new Digest(tables.map(({ name }) => name));
    const start = { format: archiveFormat, version, madeAt: now.toISOString(), migrations: await listMigrations(ask) };
    await writeEntry(tar, startName, json(start), now);

    const faulty: string[] = [];
    for await (const row of readArtifacts(ask, selectArtifacts(tables))) {
      const written = await writeArtifact(tar, folder, row, now);
      if (written) digest.addArtifact({ storeKey: row.storeKey, ...written });
      if (written?.sha256 !== row.sha256) faulty.push(row.storeKey);
    }
    for (const table of tables) {
      let chunk = 0;
      for await (const { rows, bytes } of readRows(ask, table)) {
        chunk += 1;
        digest.addRows(table.name, rows, bytes);
        await writeEntry(tar, rowsName(table.name, chunk), bytes, now);
      }
    }
    if (faulty.length > 0) log.warn({ files: faulty.length }, "Files of runs are missing or damaged on the disk.");
    await writeEntry(tar, manifestName, json(digest.manifest(faulty)), now);
  } finally {
    await client.end();
  }
}

/** Everything is read as of this moment. Files are held before it, so that each that a row speaks of stays. */
async function openSnapshot(ask: Ask): Promise<void> {
  await ask(holdArtifacts);
  await ask("set idle_in_transaction_session_timeout = 0; set statement_timeout = 0");
  await ask(
    "set timezone = 'UTC'; set extra_float_digits = 1; set bytea_output = 'hex'; set intervalstyle = 'iso_8601'",
  );
  await ask("begin transaction isolation level repeatable read, read only");
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
