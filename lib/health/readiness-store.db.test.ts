import { Client } from "pg";
import { expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { checkReadiness } from "#lib/health/readiness-store.ts";
import { workerConnection } from "#lib/jobs/worker-connection.ts";

test("a worker is there while its connection is", async () => {
  expect(await checkReadiness()).toEqual({ database: true, migrations: true, worker: false });
  const worker = new Client({ connectionString: process.env.DATABASE_URL, application_name: workerConnection });
  await worker.connect();
  expect(await checkReadiness()).toEqual({ database: true, migrations: true, worker: true });
  await worker.end();
});

test("a migration that is missing or was rolled back is seen", async () => {
  await db.$executeRaw`UPDATE "_prisma_migrations" SET "rolled_back_at" = now()`;
  expect(await checkReadiness()).toMatchObject({ database: true, migrations: false });
});
