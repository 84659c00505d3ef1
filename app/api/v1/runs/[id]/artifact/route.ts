import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { artifactFolder, artifactPath } from "#lib/artifacts/artifact-folder.ts";
import { attachmentHeaders } from "#lib/artifacts/attachment-headers.ts";
import { apiRoute } from "#lib/auth/api-route.ts";
import { artifactQuerySchema, runParamsSchema } from "#lib/load-tests/run-schema.ts";
import { findArtifacts } from "#lib/load-tests/run-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";

const schema = { params: runParamsSchema, query: artifactQuerySchema };

/** A file of a run as it was uploaded, byte for byte; `?file=2` is the second of several. */
export const GET = apiRoute({ scope: "runs:read", schema }, async ({ actor, params, query }) => {
  const artifacts = await findArtifacts(actor, params.id);
  const artifact = artifacts?.[query.file - 1];
  if (!artifact) return problem(404, "There is no such run, or no such file in it.");
  const file = createReadStream(artifactPath(artifactFolder(configuration().dataDir), artifact.storeKey));
  return new Response(Readable.toWeb(file) as ReadableStream, { headers: attachmentHeaders(artifact) });
});
