import { connection } from "next/server";
import { apiDocument } from "#lib/compose/api-document.ts";
import { configuration } from "#lib/shared/configuration.ts";

/** What the API takes and answers, for people and generators of clients. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json(apiDocument(configuration().url), { headers });
}

const headers = { "cache-control": "public, max-age=300", "x-content-type-options": "nosniff" };
