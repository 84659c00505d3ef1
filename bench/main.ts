import type { BenchResult } from "./bench-result.ts";
import { changePointsBench } from "./change-points.ts";
import { exportBench } from "./export.ts";
import { firstLoadBench } from "./first-load.ts";
import { formatsBench } from "./formats.ts";
import { historyBench } from "./history.ts";
import { ingestBench } from "./ingest.ts";
import { largeBench } from "./large.ts";
import { pagesBench } from "./pages.ts";
import { roundBench } from "./round.ts";
import { startBench } from "./start.ts";
import { storiesBench } from "./stories.ts";
import { triageBench } from "./triage.ts";
import { uploadBench } from "./upload.ts";
import { uploadPartsBench } from "./upload-parts.ts";
import { verdictsBench } from "./verdicts.ts";
import { workersBench } from "./workers.ts";

const benches: Record<string, () => Promise<BenchResult>> = {
  "change-points": changePointsBench,
  export: exportBench,
  "first-load": firstLoadBench,
  formats: formatsBench,
  history: historyBench,
  ingest: ingestBench,
  large: largeBench,
  pages: pagesBench,
  round: roundBench,
  start: startBench,
  stories: storiesBench,
  triage: triageBench,
  upload: uploadBench,
  "upload-parts": uploadPartsBench,
  verdicts: verdictsBench,
  workers: workersBench,
};

const name = process.argv[2] ?? "";
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) {
  const { measures, json } = await bench();
  const width = Math.max(...measures.map(({ what }) => what.length));
  for (const { what, figure, wanted } of measures) {
    console.log(`${what.padEnd(width)}  ${figure.padStart(12)}${wanted === undefined ? "" : `  (wanted: ${wanted})`}`);
  }
  console.log(JSON.stringify({ bench: name, ...json }));
} else {
  console.error(`Which bench? npm run bench -- <name>, one of: ${Object.keys(benches).join(", ")}`);
  process.exitCode = 1;
}
