import type { Job, PgBoss } from "pg-boss";

/** When no notification comes, the queue is looked at this often. */
const pollSeconds = 5;

/**
 * Works a queue off one job after the other, without a pause while jobs are waiting (pg-boss does that by itself only
 * for larger batches, of which all would fail with one). Notifications wake it when it is idle.
 */
export async function workOff<Data extends object>(
  boss: PgBoss,
  queue: string,
  handle: (job: Job<Data>) => Promise<void>,
): Promise<void> {
  const id = await boss.work<Data>(
    queue,
    { batchSize: 1, notifyPollingIntervalSeconds: pollSeconds },
    async ([job]) => {
      if (job) await handle(job);
      boss.notifyWorker(id);
    },
  );
}
