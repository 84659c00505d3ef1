import { connection } from "next/server";
import { areMigrationsApplied, isDatabaseReady, isWorkerConnected } from "#lib/db/readiness.ts";
import { workerConnection } from "#lib/jobs/worker-connection.ts";
import { isStopping } from "#lib/shared/stopping.ts";

/** Readiness: may this process be sent requests, and is somebody there to read what they upload? */
export async function GET(): Promise<Response> {
  await connection();
  const [database, migrations, worker] = await Promise.all([
    isDatabaseReady(),
    areMigrationsApplied(),
    isWorkerConnected(workerConnection),
  ]);
  const isReady = database && migrations && worker && !isStopping();
  return Response.json({ checks: { database, migrations, worker } }, { status: isReady ? 200 : 503, headers });
}

const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
