import "server-only";
import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { log } from "#lib/shared/log.ts";
import {
  heartbeatSeconds,
  ingestGivenUpQueue,
  ingestQueue,
  judgeQueue,
  measureQueue,
  retryLimit,
  roundsQueue,
  storiesQueue,
  sweepQueue,
} from "./queues.ts";
import { workerConnection } from "./worker-connection.ts";

/** A file that takes longer is given up; 20 GB take some two minutes. */
const longestIngestSeconds = 2 * 3600;

/** How often workers look for jobs whose worker has gone silent. */
const superviseSeconds = 3;

type BossHolder = { headroomBoss?: Promise<PgBoss> };

/** One pg-boss a process, also when Next reloads modules in development. It only sends; it works off nothing. */
export function sendingBoss(): Promise<PgBoss> {
  const holder = globalThis as BossHolder;
  holder.headroomBoss ??= newBoss({ supervise: false, schedule: false, migrate: false, max: 2 }).start();
  return holder.headroomBoss;
}

/** Lets go of the database; the next `sendingBoss` starts anew. */
export async function stopSending(): Promise<void> {
  const holder = globalThis as BossHolder;
  const boss = await holder.headroomBoss;
  holder.headroomBoss = undefined;
  await boss?.stop({ graceful: false });
}

/** The worker's pg-boss: supervises often enough that the job of a killed worker is taken up again after some 10 s. */
export function workingBoss(): Promise<PgBoss> {
  return newBoss({
    supervise: true,
    superviseIntervalSeconds: superviseSeconds,
    // A queue is looked at no more often than this, by all workers together.
    monitorIntervalSeconds: superviseSeconds,
    schedule: true,
    migrate: false,
    max: 4,
    application_name: workerConnection,
  }).start();
}

/**
 * Makes pg-boss's own tables and our queues. Safe to run at every start and by several processes at once: pg-boss looks
 * whether it is installed before it takes its own lock, so those who boot together have to wait for each other here.
 */
export async function prepareJobs(): Promise<void> {
  const turn = new Client({ connectionString: process.env.DATABASE_URL });
  await turn.connect();
  try {
    await turn.query("select pg_advisory_lock(hashtextextended('headroom/prepare-jobs', 0))");
    await makeQueues();
  } finally {
    await turn.end();
  }
}

async function makeQueues(): Promise<void> {
  const boss = await newBoss({ supervise: false, schedule: false, migrate: true, max: 1 }).start();
  try {
    await boss.createQueue(ingestGivenUpQueue, { notify: true });
    const patient = { retryLimit, retryDelay: 1, heartbeatSeconds, notify: true };
    await boss.createQueue(ingestQueue, {
      ...patient,
      expireInSeconds: longestIngestSeconds,
      deadLetter: ingestGivenUpQueue,
    });
    await boss.createQueue(judgeQueue, { ...patient, policy: "short" });
    await boss.createQueue(measureQueue, { ...patient, policy: "short" });
    await boss.createQueue(sweepQueue, { retryLimit: 0, policy: "short" });
    // Each minute one: what became of them is worth an hour.
    await boss.createQueue(roundsQueue, { retryLimit: 0, policy: "short", deleteAfterSeconds: 3600 });
    await boss.createQueue(storiesQueue, { retryLimit: 0, policy: "short", deleteAfterSeconds: 3600 });
  } finally {
    await boss.stop({ graceful: false });
  }
}

function newBoss(options: {
  supervise: boolean;
  superviseIntervalSeconds?: number;
  monitorIntervalSeconds?: number;
  schedule: boolean;
  migrate: boolean;
  max: number;
  application_name?: string;
}) {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL,
    useListenNotify: true,
    application_name: "headroom-jobs",
    ...options,
  });
  boss.on("error", (error) => log.error({ err: error }, "job queue"));
  return boss;
}
