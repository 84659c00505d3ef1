import { sendInParts } from "./send-in-parts.ts";
import { makeRun, type RunSource, type SendOptions, type Sent } from "./send-run.ts";
import { forgetUnfinished, keyOf } from "./unfinished-uploads.ts";

const runDelaysMs = [1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];

type LargeOptions = SendOptions & { userId: string; onCut: (sentBytes: number) => void };

/** Sends the files of one run in parts, one after the other, then has the run made of them. */
export async function sendLargeRun(source: RunSource, options: LargeOptions): Promise<Sent> {
  const { userId, signal, onProgress, onCut } = options;
  const teamSlug = source.query.team ?? "";
  const total = source.files.reduce((sum, { size }) => sum + size, 0);
  const ids: string[] = [];
  let before = 0;
  let now = 0;
  for (const file of source.files) {
    const sent = await sendInParts(file, {
      userId,
      teamSlug,
      signal,
      onProgress: (bytes) => {
        now = before + bytes;
        onProgress(now, total);
      },
      onCut: () => onCut(now),
    });
    if (!sent.ok) return sent;
    ids.push(sent.id);
    before += file.size;
  }
  let made = await makeRun(source.query, ids, options);
  // The same request makes no second run, so it waits out a cut as the files do.
  for (const delayMs of runDelaysMs) {
    if (made.ok || !made.isLost) break;
    onCut(total);
    await pause(delayMs, signal);
    made = await makeRun(source.query, ids, options);
  }
  // Refused or not, these bytes are all there: whoever tries again has the run made of them at once.
  if (made.ok) for (const file of source.files) forgetUnfinished(keyOf(file, { userId, teamSlug }));
  return made;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}
