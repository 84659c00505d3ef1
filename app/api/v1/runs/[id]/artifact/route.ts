import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { Readable } from "node:stream";
import { artifactFolder, artifactPath } from "#lib/artifacts/artifact-folder.ts";
import { attachmentHeaders } from "#lib/artifacts/attachment-headers.ts";
import { apiRoute } from "#lib/auth/api-route.ts";
import { fileRemovedWords } from "#lib/load-tests/retention/removed-words.ts";
import { artifactQuerySchema, runParamsSchema } from "#lib/load-tests/runs/run-schema.ts";
import { findArtifacts } from "#lib/load-tests/runs/run-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { log } from "#lib/shared/log.ts";
import { problem } from "#lib/shared/problem.ts";

const schema = { params: runParamsSchema, query: artifactQuerySchema };

/** A file of a run as it was uploaded, byte for byte; `?file=2` is the second of several. */
export const GET = apiRoute({ scope: "runs:read", schema }, async ({ actor, params, query, request }) => {
  const artifacts = await findArtifacts(actor, params.id);
  const artifact = artifacts?.[query.file - 1];
  if (!artifact) return problem(404, "There is no such run, or no such file in it.");
  if (artifact.removedAt) return problem(404, `This file was ${fileRemovedWords(artifact.removedAt)}.`);
  const path = artifactPath(artifactFolder(configuration().dataDir), artifact.storeKey);
  if (!(await isThere(path))) {
    log.error({ run: params.id, storeKey: artifact.storeKey }, "An uploaded file is not on the disk.");
    return problem(404, "This file is no longer on the server's disk. What was read from it is.");
  }
  const headers = attachmentHeaders(artifact);
  // Nobody would read the file to its end, and so nobody would close it.
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, { headers });
});

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
