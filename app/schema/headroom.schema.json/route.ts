import { connection } from "next/server";
import { configJsonSchema } from "#lib/compose/configuration/config-json-schema.ts";
import { configuration } from "#lib/shared/configuration.ts";

/** The JSON Schema of a headroom.yaml, for editors. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json(configJsonSchema(configuration().url), { headers });
}

// Editors in a browser ask from elsewhere; the schema is the same for everybody.
const headers = {
  "access-control-allow-origin": "*",
  "cache-control": "public, max-age=300",
  "x-content-type-options": "nosniff",
};
