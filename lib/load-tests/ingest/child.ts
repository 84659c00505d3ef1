// The process that reads uploaded files: no network client, no secrets, no other files (see run-child.ts).
import { UnreadableFile } from "../parsed-run.ts";
import { type FromChild, type ToChild, tooMuchMemory } from "./messages.ts";
import { type IngestStage, readFiles } from "./read-files.ts";

const memoryCheckMs = 100;

process.once("disconnect", () => process.exit());
process.once("message", (job: ToChild) => void answer(job));

async function answer(job: ToChild): Promise<void> {
  // DuckDB's limit does not hold for all that its CSV reader does with damaged files.
  setInterval(() => {
    if (process.memoryUsage.rss() > job.maxResidentBytes) process.exit(tooMuchMemory);
  }, memoryCheckMs);
  const { tempFolder, maxBytes, csvMapping } = job;
  const onStage = (stage: IngestStage) => void say({ stage });
  try {
    await say({ parsed: await readFiles(job.files, job.asked, { tempFolder, maxBytes, onStage, csvMapping }) });
  } catch (error) {
    await say(verdictOn(error));
  }
  process.disconnect();
}

function verdictOn(error: unknown): FromChild {
  if (error instanceof UnreadableFile) return { unreadable: error.message };
  const message = error instanceof Error ? error.message : String(error);
  if (/^Out of Memory/i.test(message))
    return { unreadable: "Reading this file takes more memory than the reader may use." };
  if (/ENOSPC|EDQUOT|no space left on device/i.test(message))
    return {
      unreadable:
        "The server has no room left in its temporary folder to read this file. Free some space there, then try again.",
    };
  return { failed: error instanceof Error ? (error.stack ?? message) : message };
}

function say(message: FromChild): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!process.send) reject(new Error("This file is started by run-child.ts."));
    else process.send(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}
