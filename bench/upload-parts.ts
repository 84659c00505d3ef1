import { request } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { LargeFile, PartsClient } from "#scripts/start/parts-client.ts";
import { authorization } from "#scripts/start/run-client.ts";
import { TrialInstance } from "#scripts/start/trial-instance.ts";
import type { BenchResult } from "./bench-result.ts";
import { watchResidentBytes } from "./resident-bytes.ts";

const file = new LargeFile(2_000_000_000);
/** After so many shares of the file the connection is cut. */
const cuts = [0.3, 0.6];

type Sent = { megabytesPerSecond: number; grownBytes: number; runMs: number };

/** A file of 2 GB sent to a production instance as a body, in one part, and in parts after cuts, in turns. */
export async function uploadPartsBench(): Promise<BenchResult> {
  const headroom = await TrialInstance.start();
  try {
    const sha256 = file.sha256();
    const plain = await measure(headroom, () => sendPlain(headroom));
    const whole = await measure(headroom, () => sendParts(headroom, sha256, []));
    const resumed = await measure(headroom, () => sendParts(headroom, sha256, cuts));
    const speed = ({ megabytesPerSecond }: Sent) => `${Math.round(megabytesPerSecond)} MB/s`;
    const growth = ({ grownBytes }: Sent) => `${Math.round(grownBytes / 1e6)} MB`;
    const seconds = ({ runMs }: Sent) => `${(runMs / 1000).toFixed(2)} s`;
    return {
      measures: [
        { what: "2 GB as a body", figure: speed(plain) },
        { what: "2 GB by tus", figure: speed(whole) },
        { what: "2 GB by tus, cut twice", figure: speed(resumed) },
        { what: "of it, making the run", figure: seconds(whole) },
        { what: "of it, making the run, which hashes what was cut", figure: seconds(resumed) },
        { what: "web server's memory grows by, as a body", figure: growth(plain), wanted: "less than 500 MB" },
        { what: "web server's memory grows by, by tus", figure: growth(whole), wanted: "less than 500 MB" },
        { what: "web server's memory grows by, cut twice", figure: growth(resumed), wanted: "less than 500 MB" },
      ],
      json: {
        plainMbPerSecond: plain.megabytesPerSecond,
        tusMbPerSecond: whole.megabytesPerSecond,
        cutMbPerSecond: resumed.megabytesPerSecond,
        hashMs: resumed.runMs,
        plainGrownBytes: plain.grownBytes,
        tusGrownBytes: whole.grownBytes,
        cutGrownBytes: resumed.grownBytes,
      },
    };
  } finally {
    await headroom.discard();
  }
}

/** `send` answers how long the last step took, ms. The worker rests, so that it reads nothing meanwhile. */
async function measure(headroom: TrialInstance, send: () => Promise<number>): Promise<Sent> {
  const worker = await headroom.pidOf("worker");
  const web = await headroom.pidOf("web");
  const before = headroom.residentBytes(web);
  const watch = watchResidentBytes(web);
  process.kill(worker, "SIGSTOP");
  try {
    const startedAt = performance.now();
    const runMs = await send();
    const seconds = (performance.now() - startedAt) / 1000;
    return { megabytesPerSecond: file.bytes / 1e6 / seconds, grownBytes: watch.stop() - before, runMs };
  } finally {
    process.kill(worker, "SIGCONT");
  }
}

async function sendPlain(headroom: TrialInstance): Promise<number> {
  const address = headroom.client.address("", { test: "large", create: "true" });
  const length = { "content-length": String(file.bytes) };
  const sending = request(address, { method: "POST", headers: { ...authorization, ...length } });
  const answer = new Promise<string>((resolve, reject) => {
    sending.on("error", reject);
    sending.on("response", (response) => void text(response).then(resolve, reject));
  });
  await pipeline([Readable.from(file.from(0)), sending]);
  await answer;
  return 0;
}

async function sendParts(headroom: TrialInstance, sha256: string, shares: readonly number[]): Promise<number> {
  const parts = new PartsClient(headroom.client.url);
  const id = await parts.begin(file.bytes);
  for (const share of [...shares, 2]) {
    for (let status = 423; status === 423; )
      status = await parts
        .send(id, file, (sent, breakOff) => {
          if (sent > share * file.bytes) breakOff();
        })
        .then(
          (answer) => answer.status,
          () => 0,
        );
  }
  const sentAt = performance.now();
  const { status, run } = await parts.run([id], { sha256 });
  if (status !== 202) throw new Error(`${status}: ${run.detail}`);
  return performance.now() - sentAt;
}
