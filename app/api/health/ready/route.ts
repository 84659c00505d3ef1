import { connection } from "next/server";
import { checkReadiness } from "#lib/health/readiness-store.ts";
import { isStopping } from "#lib/shared/stopping.ts";

/** Readiness: may this process be sent requests? Not once it was asked to stop. */
export async function GET(): Promise<Response> {
  await connection();
  const checks = await checkReadiness();
  const isReady = Object.values(checks).every(Boolean) && !isStopping();
  return Response.json({ checks }, { status: isReady ? 200 : 503, headers });
}

const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
