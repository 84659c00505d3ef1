import { prepareJobs, workingBoss } from "#lib/jobs/boss.ts";
import {
  type IngestJob,
  ingestGivenUpQueue,
  ingestQueue,
  type JudgeJob,
  judgeQueue,
  sweepQueue,
} from "#lib/jobs/queues.ts";
import { log } from "#lib/shared/log.ts";
import { giveUp, ingest } from "./ingest.ts";
import { judge } from "./judge.ts";
import { sweep } from "./sweep.ts";

/** How long a worker that is asked to stop waits for its jobs before they go back to the queue. */
const stopWithinMs = 5_000;

await prepareJobs();
const boss = await workingBoss();

// One file at a time: reading one uses both memory budget and cores; more workers read more at once. Notifications
// wake an idle worker; while jobs are waiting it goes on without a pause.
const oneAfterTheOther = { batchSize: 1, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 5 };
await boss.work<IngestJob>(ingestQueue, oneAfterTheOther, ingest);
await boss.work<IngestJob>(ingestGivenUpQueue, oneAfterTheOther, giveUp);
await boss.work<JudgeJob>(judgeQueue, oneAfterTheOther, judge);
await boss.work(sweepQueue, sweep);
await boss.schedule(sweepQueue, "17 * * * *");
log.info("worker is ready");
process.send?.("ready");

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await boss.stop({ graceful: true, timeout: stopWithinMs });
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
// The supervisor died: nobody else would end this process.
process.on("disconnect", () => void stop());
