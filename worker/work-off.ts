import type { Job, PgBoss } from "pg-boss";
import { log } from "#lib/shared/log.ts";

/** When no notification comes, the queue is looked at this often: the second try of a job comes without one. */
const pollSeconds = 2;

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
      try {
        if (job) await handle(job);
      } catch (error) {
        // The queue tries again, and tells nobody why.
        log.error({ err: error, queue, job: job?.id }, "a job failed");
        throw error;
      } finally {
        boss.notifyWorker(id);
      }
    },
  );
}
