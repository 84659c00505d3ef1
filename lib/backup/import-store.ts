import "server-only";
import type { Readable } from "node:stream";
import { removeArtifacts } from "#lib/artifacts/remove-artifacts.ts";
import { nobody } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Importer } from "#lib/auth/actor.ts";
import { openBulkClient } from "#lib/db/bulk-client.ts";
import type { Tx } from "#lib/db/client.ts";
import type { ArchiveStart } from "./archive.ts";
import { refusalOfImport } from "./import-fault.ts";
import type { Imported } from "./imported.ts";
import { type ArtifactTarget, readInto } from "./read-into-store.ts";

type ImportOptions = ArtifactTarget & {
  /** What has to be done about the rows before they count: jobs that do not travel. */
  afterRows: (tx: Tx) => Promise<void>;
};

/** An archive may take days to arrive; whoever sends it can end it. */
const longestMs = 2 ** 31 - 1;

/**
 * Puts an archive in the place of an instance that has nothing in it but its setup: all of it or, whatever goes wrong,
 * nothing. Files go to the store as they arrive, rows into one transaction, and the manifest at the end has to agree.
 * Sessions end; tokens of the instance stay.
 * @throws ImportRefused, UploadRefused
 */
export async function importInstance(importer: Importer, packed: Readable, options: ImportOptions): Promise<Imported> {
  const stored: { storeKey: string }[] = [];
  let isCommitting = false;
  const { db, change, close } = openBulkClient();
  // It may break before anybody reads it; whoever reads finds it broken.
  packed.on("error", () => {});
  try {
    return await db.$transaction(
      async (tx) => {
        const { start, imported } = await readInto({ tx, change }, packed, options, stored);
        await options.afterRows(tx);
        await note(tx, importer, start, imported);
        isCommitting = true;
        return imported;
      },
      { timeout: longestMs, maxWait: 20_000 },
    );
  } catch (error) {
    packed.destroy();
    // When the database was lost in the commit nobody knows: then the sweep removes what no row speaks of.
    if (!isCommitting) await removeArtifacts(options.folder, stored);
    throw refusalOfImport(error);
  } finally {
    await close();
  }
}

async function note(tx: Tx, importer: Importer, start: ArchiveStart, imported: Imported): Promise<void> {
  const actor = importer.kind === "setup-holder" ? nobody("Holder of the setup token", importer.address) : importer;
  const subject = `Export of ${start.madeAt} by Headroom ${start.version}`;
  await recordAudit(tx, actor, { action: "instance.imported", subject, details: imported });
}
