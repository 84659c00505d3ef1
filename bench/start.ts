import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findFreePort, RunningHeadroom } from "#scripts/start/running-headroom.ts";
import { newDataDir } from "#scripts/start/trial-instance.ts";
import type { BenchResult } from "./bench-result.ts";

const project = join(import.meta.dirname, "..");
const distDir = ".next-bench";
const clientStamp = join(project, "lib/db/generated/schema.sha256");
/** What a build into another folder writes into. */
const rewritten = ["tsconfig.json", "next-env.d.ts"].map((name) => join(project, name));
const warmRounds = 5;

/**
 * `npm start` as people time it, from pressing Enter to the printed address: the first one after the installation
 * (client, build, a new database, migrations), and further ones.
 */
export async function startBench(): Promise<BenchResult> {
  const dataDir = newDataDir();
  const kept = rewritten.map((path) => [path, readFileSync(path)] as const);
  rmSync(clientStamp, { force: true });
  try {
    const coldMs = await timeStart(dataDir);
    const warmMs: number[] = [];
    for (let round = 0; round < warmRounds; round += 1) warmMs.push(await timeStart(dataDir));
    const middle = warmMs.toSorted((a, b) => a - b)[Math.floor(warmRounds / 2)] ?? Number.NaN;
    return {
      measures: [
        { what: "npm start, cold (after install)", figure: seconds(coldMs) },
        { what: "npm start, warm (median)", figure: seconds(middle), wanted: "under 5 s" },
        { what: "npm start, warm (best)", figure: seconds(Math.min(...warmMs)) },
      ],
      json: { coldMs, warmMs: middle, bestWarmMs: Math.min(...warmMs) },
    };
  } finally {
    for (const [path, content] of kept) writeFileSync(path, content);
    rmSync(join(project, distDir), { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function timeStart(dataDir: string): Promise<number> {
  const port = String(await findFreePort());
  const startedAt = performance.now();
  const headroom = new RunningHeadroom({ PORT: port, HEADROOM_DATA_DIR: dataDir, HEADROOM_DIST_DIR: distDir });
  await headroom.url();
  const durationMs = performance.now() - startedAt;
  await headroom.stop();
  return durationMs;
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
