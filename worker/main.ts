import { prepareJobs, workingBoss } from "#lib/jobs/boss.ts";
import {
  type IngestJob,
  ingestGivenUpQueue,
  ingestQueue,
  type JudgeJob,
  judgeQueue,
  type MeasureJob,
  measureQueue,
  roundsQueue,
  storiesQueue,
  sweepQueue,
} from "#lib/jobs/queues.ts";
import { removeLeftJobFolders } from "#lib/load-tests/ingest/job-folder.ts";
import { log } from "#lib/shared/log.ts";
import { giveUp, ingest } from "./ingest.ts";
import { judge } from "./judge.ts";
import { measure } from "./measure.ts";
import { tendRounds } from "./rounds.ts";
import { tendStories } from "./stories.ts";
import { sweep } from "./sweep.ts";
import { workOff } from "./work-off.ts";

/** How long a worker that is asked to stop waits for its jobs before they go back to the queue. */
const stopWithinMs = 4_000;

await removeLeftJobFolders();
await prepareJobs();
const boss = await workingBoss();

// One file at a time: reading one uses both memory budget and cores; more workers read more at once.
await workOff<IngestJob>(boss, ingestQueue, ingest);
await workOff<IngestJob>(boss, ingestGivenUpQueue, giveUp);
await workOff<JudgeJob>(boss, judgeQueue, judge);
await workOff<MeasureJob>(boss, measureQueue, measure);
await workOff(boss, sweepQueue, sweep);
await boss.schedule(sweepQueue, "17 * * * *");
await workOff(boss, roundsQueue, tendRounds);
await boss.schedule(roundsQueue, "* * * * *");
await workOff(boss, storiesQueue, tendStories);
await boss.schedule(storiesQueue, "* * * * *");
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
