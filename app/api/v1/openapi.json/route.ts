import { connection } from "next/server";
import { apiEndpoints } from "#lib/compose/api-endpoints.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { openApiDocument } from "#lib/shared/openapi.ts";

/** What the API takes and answers, for people and generators of clients. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json(openApiDocument(apiEndpoints, configuration().url), { headers });
}

const headers = { "cache-control": "public, max-age=300", "x-content-type-options": "nosniff" };
