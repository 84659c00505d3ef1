import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { parseArgs } from "node:util";
import { artifactFolder, artifactPath, storeKeyOf } from "#lib/artifacts/artifact-folder.ts";
import { authorization, jmeterCsv } from "#scripts/start/run-client.ts";
import { TrialInstance } from "#scripts/start/trial-instance.ts";
import type { BenchResult } from "./bench-result.ts";
import { watchResidentBytes } from "./resident-bytes.ts";

const fileBytes = 10_000_000;

type Passage = { seconds: number; grownBytes: number };

/** A million rows of labels and 1 GB of files, exported to a file and imported into another instance. */
export async function exportBench(): Promise<BenchResult> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { rows: { type: "string", default: "1000000" }, megabytes: { type: "string", default: "1000" } },
  });
  const rows = Number(values.rows);
  const fileCount = Math.ceil((Number(values.megabytes) * 1e6) / fileBytes);
  const from = await TrialInstance.start();
  const to = await TrialInstance.start();
  try {
    await fill(from, rows, fileCount);
    const archive = join(from.dataDir, "export.tar.gz");
    const exported = await measure(from, () => download(from, archive));
    const imported = await measure(to, () => send(to, archive));
    const [answer] = await to.sql(`select count(*)::int as rows from "RunLabel"`);
    if (Number(answer?.rows) < rows) throw new Error("Not every row arrived.");
    return resultOf({
      exported,
      imported,
      rows,
      fileBytes: fileCount * fileBytes,
      packedBytes: statSync(archive).size,
    });
  } finally {
    await from.discard();
    await to.discard();
  }
}

type Figures = { exported: Passage; imported: Passage; rows: number; fileBytes: number; packedBytes: number };

function resultOf({ exported, imported, ...sizes }: Figures): BenchResult {
  const seconds = (passage: Passage) => `${passage.seconds.toFixed(1)} s`;
  const growth = ({ grownBytes }: Passage) => `${Math.round(grownBytes / 1e6)} MB`;
  const speed = (passage: Passage) => `${Math.round(sizes.fileBytes / 1e6 / passage.seconds)} MB/s`;
  return {
    measures: [
      { what: "export", figure: seconds(exported) },
      { what: "export, bytes of files a second", figure: speed(exported) },
      { what: "import", figure: seconds(imported) },
      { what: "import, bytes of files a second", figure: speed(imported) },
      { what: "archive", figure: `${Math.round(sizes.packedBytes / 1e6)} MB` },
      { what: "web server's memory grows by, export", figure: growth(exported), wanted: "less than 500 MB" },
      { what: "web server's memory grows by, import", figure: growth(imported), wanted: "less than 500 MB" },
    ],
    json: {
      ...sizes,
      exportSeconds: exported.seconds,
      importSeconds: imported.seconds,
      exportGrownBytes: exported.grownBytes,
      importGrownBytes: imported.grownBytes,
    },
  };
}

/** One run as it is uploaded, and then labels and files beside it without number. */
async function fill(headroom: TrialInstance, rows: number, fileCount: number): Promise<void> {
  const { run } = await headroom.client.upload(jmeterCsv(1_000));
  await headroom.client.settled(run.id);
  await headroom.sql(
    `insert into "RunLabel" ("runId", ordinal, label, requests, failures, "throughputRps", "meanMs", "p50Ms", "p95Ms", "p99Ms", histogram)
      select r.id, 1000 + i, 'GET /cart/' || i, i, i % 7, random() * 1000, random() * 100, random() * 90, random() * 300, random() * 500,
        decode(md5(i::text) || md5((i + 1)::text) || md5((i + 2)::text), 'hex')
      from "Run" r, generate_series(1, $1::int) i`,
    [rows],
  );
  const folder = artifactFolder(headroom.dataDir);
  for (let index = 0; index < fileCount; index += 1) {
    const storeKey = storeKeyOf(crypto.randomUUID());
    const content = samples(index);
    mkdirSync(dirname(artifactPath(folder, storeKey)), { recursive: true });
    writeFileSync(artifactPath(folder, storeKey), content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    await headroom.sql(
      `insert into "Artifact" (id, "runId", position, "fileName", "storeKey", bytes, sha256)
        select gen_random_uuid(), id, $1, 'results.jtl', $2, $3, $4 from "Run"`,
      [index + 1, storeKey, content.length, sha256],
    );
  }
}

/** A JMeter CSV of ten million bytes with times as uneven as real ones. */
function samples(seed: number): Buffer {
  const content = Buffer.alloc(fileBytes);
  let at = 0;
  for (let row = 0; at < fileBytes; row += 1) {
    const elapsed = 40 + ((row * 7_919 + seed * 104_729) % 997);
    at += content.write(
      `${1_768_467_600_000 + row * 40},${elapsed},GET /cart/${row % 20},200,OK,thread ${row % 50},true,${elapsed * 13}\n`,
      at,
    );
  }
  return content;
}

async function measure(headroom: TrialInstance, run: () => Promise<void>): Promise<Passage> {
  const web = await headroom.pidOf("web");
  const before = headroom.residentBytes(web);
  const watch = watchResidentBytes(web);
  const startedAt = performance.now();
  await run();
  return { seconds: (performance.now() - startedAt) / 1000, grownBytes: watch.stop() - before };
}

async function download({ client }: TrialInstance, file: string): Promise<void> {
  const response = await fetch(`${client.url}/api/v1/export`, { headers: authorization });
  if (!response.ok || !response.body) throw new Error(`${response.status}: ${await response.text()}`);
  await pipeline(Readable.fromWeb(response.body as WebStream<Uint8Array>), createWriteStream(file));
}

async function send({ client }: TrialInstance, file: string): Promise<void> {
  const sending = request(`${client.url}/api/v1/import`, { method: "POST", headers: authorization });
  const answer = new Promise<string>((resolve, reject) => {
    sending.on("error", reject);
    sending.on(
      "response",
      (response) =>
        void text(response).then((body) => (response.statusCode === 200 ? resolve(body) : reject(new Error(body)))),
    );
  });
  await pipeline(createReadStream(file), sending);
  await answer;
}
