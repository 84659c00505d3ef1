import { Readable } from "node:stream";
import { artifactFolder } from "#lib/artifacts/artifact-folder.ts";
import { instanceRoute } from "#lib/auth/api-route.ts";
import { exportFileName } from "#lib/backup/archive.ts";
import { exportInstance } from "#lib/backup/export-store.ts";
import { TooManyExports } from "#lib/backup/too-many-exports.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";

/** The whole instance as one archive, made while it is sent. */
export const GET = instanceRoute({ scope: "export:read", schema: {} }, async ({ actor, request }) => {
  const now = new Date();
  const headers = {
    "content-type": "application/gzip",
    "content-disposition": `attachment; filename="${exportFileName(now)}"`,
  };
  // Nobody would read it.
  if (request.method === "HEAD") return new Response(null, { headers });
  try {
    const archive = await exportInstance(actor, artifactFolder(configuration().dataDir), now);
    return new Response(Readable.toWeb(archive) as ReadableStream, { headers });
  } catch (error) {
    if (error instanceof TooManyExports) return problem(503, error.message, { headers: { "retry-after": "60" } });
    throw error;
  }
});
