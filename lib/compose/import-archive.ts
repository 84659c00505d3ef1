import "server-only";
import type { Readable } from "node:stream";
import { artifactFolder } from "#lib/artifacts/artifact-folder.ts";
import type { Importer } from "#lib/auth/actor.ts";
import { importInstance } from "#lib/backup/import-store.ts";
import type { Imported } from "#lib/backup/imported.ts";
import { requeueUnfinished } from "#lib/load-tests/runs/requeue-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { resumeRounds } from "#lib/team-test/rounds/resume-rounds-store.ts";

/**
 * Puts an archive in the place of an empty instance, queues what its runs still wait for, and has its rounds go on.
 * @throws ImportRefused, UploadRefused; then nothing has changed
 */
export function importArchive(importer: Importer, packed: Readable, signal: AbortSignal): Promise<Imported> {
  const { dataDir, uploadMaxBytes: maxBytes } = configuration();
  const folder = artifactFolder(dataDir);
  return importInstance(importer, packed, { folder, maxBytes, signal, afterRows: goOn });
}

async function goOn(tx: Parameters<typeof requeueUnfinished>[0]): Promise<void> {
  await requeueUnfinished(tx);
  await resumeRounds(tx, new Date());
}
