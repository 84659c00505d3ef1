import { request } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { authorization } from "#scripts/start/run-client.ts";
import { TrialInstance } from "#scripts/start/trial-instance.ts";
import type { BenchResult } from "./bench-result.ts";
import { watchResidentBytes } from "./resident-bytes.ts";

const uploadBytes = 1_000_000_000;
const header = "timeStamp,elapsed,label,responseCode,success\n";
const blockLines = 25_000;

type Upload = { megabytesPerSecond: number; grownBytes: number; readyMs: number };

/** A file of 1 GB sent to a production instance, plain and packed: bytes a second until the answer, memory of the web server. */
export async function uploadBench(): Promise<BenchResult> {
  const headroom = await TrialInstance.start();
  try {
    const plain = await measure(headroom, false);
    const packed = await measure(headroom, true);
    const speed = ({ megabytesPerSecond }: Upload) => `${Math.round(megabytesPerSecond)} MB/s`;
    const growth = ({ grownBytes }: Upload) => `${Math.round(grownBytes / 1e6)} MB`;
    return {
      measures: [
        { what: "1 GB, plain", figure: speed(plain) },
        { what: "1 GB, gzip on the wire (unpacked bytes)", figure: speed(packed) },
        { what: "web server's memory grows by, plain", figure: growth(plain), wanted: "less than 500 MB" },
        { what: "web server's memory grows by, gzip", figure: growth(packed), wanted: "less than 500 MB" },
        { what: "from the answer to ready, plain", figure: `${(plain.readyMs / 1000).toFixed(1)} s` },
      ],
      json: {
        plainMbPerSecond: plain.megabytesPerSecond,
        gzipMbPerSecond: packed.megabytesPerSecond,
        plainGrownBytes: plain.grownBytes,
        gzipGrownBytes: packed.grownBytes,
        readyMs: plain.readyMs,
      },
    };
  } finally {
    await headroom.discard();
  }
}

async function measure(headroom: TrialInstance, isPacked: boolean): Promise<Upload> {
  const web = await headroom.pidOf("web");
  const before = headroom.residentBytes(web);
  const watch = watchResidentBytes(web);
  const startedAt = performance.now();
  const id = await send(headroom.client.address("", { test: "large", create: "true" }), isPacked);
  const answeredAt = performance.now();
  const most = watch.stop();
  const { status, error } = await headroom.client.settled(id, 120_000);
  if (status !== "ready") throw new Error(`The file could not be read: ${error?.message}`);
  return {
    megabytesPerSecond: uploadBytes / 1e6 / ((answeredAt - startedAt) / 1000),
    grownBytes: most - before,
    readyMs: performance.now() - answeredAt,
  };
}

async function send(address: string, isPacked: boolean): Promise<string> {
  const headers = isPacked ? { "content-encoding": "gzip" } : {};
  const sending = request(address, { method: "POST", headers: { ...authorization, ...headers } });
  const answer = new Promise<string>((resolve, reject) => {
    sending.on("error", reject);
    sending.on("response", (response) => void text(response).then(resolve, reject));
  });
  const packing = isPacked ? [createGzip({ level: 1 })] : [];
  await pipeline([Readable.from(samples()), ...packing, sending]);
  return JSON.parse(await answer).id;
}

/** A JMeter CSV, one block of a megabyte over and over. */
function* samples(): Generator<Buffer> {
  yield Buffer.from(header);
  const lines = Array.from({ length: blockLines }, (_, row) => {
    const time = 1_768_467_600_000 + row * 40;
    return `${time},${100 + ((row * 7919) % 997)},GET /cart/${row % 20},200,true\n`;
  });
  const block = Buffer.from(lines.join(""));
  for (let sent = header.length; sent < uploadBytes; sent += block.length) yield block;
}
