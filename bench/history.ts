import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numberText } from "#lib/shared/number-text.ts";
import { adminToken } from "../e2e/admin.ts";
import type { BenchResult, Measure } from "./bench-result.ts";
import { generateJmeterCsv } from "./generate-jmeter.ts";
import { addRuns } from "./pages/make-pages.ts";
import { type PageTimes, requestPage, timeOf, timePage } from "./pages/request-page.ts";
import { withDatabase } from "./pages/with-database.ts";
import { startWorkspace, type Workspace } from "./pages/workspace.ts";

const sizes = [1_000, 10_000];
const labelledRows = 2_000;

/** What is asked of a test's history: its page over ninety runs and over all, searches in it, and its trend by the API. */
const views = [
  { title: "page, 90 runs", json: "page", path: "?range=90" },
  { title: "page, all runs", json: "pageAll", path: "?range=all" },
  { title: "page of a label, all runs", json: "pageLabel", path: "?range=all&label=GET+%2Fapi%2Fv2%2Fresource-1" },
  { title: "page, search", json: "search", path: "?q=1.2+workers%3D8" },
  { title: "page, search in labels", json: "searchLabel", path: "?q=resource-7" },
] as const;
const wantedGrowth = 2;

/** A test with 1,000 and one with 10,000 runs of twenty labels, on a production instance: time of the server for each view. */
export async function historyBench(): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), "headroom-bench-"));
  const workspace = await startWorkspace();
  try {
    const file = join(folder, "nights.jtl");
    generateJmeterCsv(file, labelledRows);
    for (const size of sizes) {
      await addRuns(workspace, file, testOf(size), size);
      await scatter(workspace, testOf(size));
    }
    const measures: Measure[] = [];
    const json: Record<string, number> = {};
    for (const { title, json: name, path } of views) {
      const times = [];
      for (const size of sizes) times.push(await timePage(`${pageOf(workspace, size)}${path}`, workspace.cookie));
      measures.push(...rowsOf(title, times));
      for (const [index, { medianMs }] of times.entries()) json[`${name}.${sizes[index]}`] = medianMs;
    }
    const trends = [];
    for (const size of sizes) trends.push(await timeTrend(workspace, size));
    measures.push(...rowsOf("trend by the API, 600 points", trends));
    for (const [index, { medianMs }] of trends.entries()) json[`trend.${sizes[index]}`] = medianMs;
    return { measures, json };
  } finally {
    await workspace.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function testOf(size: number): string {
  return `runs-${size}`;
}

function pageOf({ url, teamSlug }: Workspace, size: number): string {
  return `${url}/teams/${teamSlug}/load-tests/${testOf(size)}`;
}

const scattered = ["p50Ms", "p95Ms", "p99Ms", "throughputRps"];
const noise = "(0.95 + 0.1 * random())";

/** Makes copies differ as nights do, in the database: they would be one flat line. A run with a steady part shows that one's figures. */
function scatter({ dataDir }: Workspace, slug: string): Promise<void> {
  return withDatabase(dataDir, async (client) => {
    const noisy = (column: string) => `"${column}" = "${column}" * ${noise}`;
    const steady = scattered.map((name) => `'${name}', ("steadyFigures"->>'${name}')::float8 * ${noise}`).join(", ");
    const noisySteady = `"steadyFigures" = "steadyFigures" || jsonb_build_object(${steady})`;
    const ofTest = `(select id from "Test" where slug = $1)`;
    await client.query(
      `update "Run" set ${scattered.map(noisy).join(", ")}, ${noisySteady},
        "startedAt" = "startedAt" - number * interval '59 minutes', version = '1.' || number / 100, config = '{"workers": "8"}'
       where "testId" = ${ofTest}`,
      [slug],
    );
    await client.query(
      `update "RunLabel" set ${noisy("p95Ms")}, ${noisySteady} where "runId" in (select id from "Run" where "testId" = ${ofTest})`,
      [slug],
    );
    await client.query("vacuum analyze");
  });
}

function timeTrend({ url, teamSlug }: Workspace, size: number): Promise<PageTimes> {
  const address = `${url}/api/v1/tests/${testOf(size)}/trend?team=${teamSlug}&metric=p95Ms&limit=600`;
  return timeOf(() => requestPage(address, { authorization: `Bearer ${adminToken}` }));
}

function rowsOf(title: string, times: PageTimes[]): Measure[] {
  const [small, large] = times.map(({ medianMs }) => medianMs);
  const growth = (large ?? Number.NaN) / (small ?? Number.NaN);
  return [
    ...times.map(({ medianMs, p95Ms }, index) => ({
      what: `${title}: ${numberText(sizes[index] ?? 0)} runs, median (p95)`,
      figure: `${Math.round(medianMs)} (${Math.round(p95Ms)}) ms`,
      ...(index === 0 && { wanted: "at most 150 ms" }),
    })),
    { what: `${title}: growth`, figure: `${growth.toFixed(2)} ×`, wanted: `at most ${wantedGrowth} ×` },
  ];
}
