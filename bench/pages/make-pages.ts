import { stat } from "node:fs/promises";
import { join } from "node:path";
import { dayText } from "#lib/shared/day-text.ts";
import { numberText } from "#lib/shared/number-text.ts";
import { generateJmeterCsv } from "../generate-jmeter.ts";
import { firstTactic, makeRadar } from "../radar/make-radar.ts";
import { addPeople, entries, people } from "./add-people.ts";
import { copyRun } from "./copy-run.ts";
import { uploadRun } from "./upload-run.ts";
import { withDatabase } from "./with-database.ts";
import type { Workspace } from "./workspace.ts";

/** A page to measure. `json` starts the names of its figures. */
export type BenchPage = { title: string; json: string; path: string; hasCharts: boolean };

const smallRows = 72;
const nights = 12;
const nightMs = 86_400_000;
const trendRuns = 90;
const manyRuns = 1_000;
const newestNight = Date.UTC(2026, 0, 15, 2);
const tactics = 60;

/**
 * Fills a workspace: a run of a 10 kB file, a run of `rows` samples, a test with 90 runs and one with 1,000. Twelve nights are
 * uploaded, and the verdict of the last stands on the others; further runs are copies of it in the database. On the radar are sixty tactics
 * with three hundred moves; one is to make the figures of the 1,000 runs better.
 */
export async function makePages(workspace: Workspace, rows: number, folder: string): Promise<BenchPage[]> {
  const [small, large] = [join(folder, "small.jtl"), join(folder, "large.jtl")];
  generateJmeterCsv(small, smallRows);
  generateJmeterCsv(large, rows);
  await uploadRun(workspace, small, { test: "small" });
  await uploadRun(workspace, large, { test: "large" });
  await addRuns(workspace, small, "nights", trendRuns);
  await addRuns(workspace, small, "history", manyRuns);
  await addPeople(workspace.dataDir, workspace.teamSlug);
  // The first tactic came in the midst of the nights that its target tells of.
  const since = dayText(new Date(newestNight - (nights / 2) * nightMs));
  await withDatabase(workspace.dataDir, (client) =>
    makeRadar(client, { team: workspace.teamSlug, count: tactics, since, test: "history" }),
  );
  const team = `/teams/${workspace.teamSlug}`;
  const tests = `${team}/load-tests`;
  const { size } = await stat(large);
  return [
    { title: "run of a 10 kB file", json: "smallRun", path: `${tests}/small/runs/1`, hasCharts: true },
    { title: `run of a ${sizeText(size)} file`, json: "largeRun", path: `${tests}/large/runs/1`, hasCharts: true },
    { title: `test with ${trendRuns} runs`, json: "nights", path: `${tests}/nights`, hasCharts: true },
    { title: "test with 1,000 runs", json: "history", path: `${tests}/history`, hasCharts: true },
    { title: "overview", json: "overview", path: team, hasCharts: false },
    { title: "load tests", json: "loadTests", path: tests, hasCharts: false },
    { title: `radar with ${tactics} tactics`, json: "radar", path: `${team}/radar`, hasCharts: false },
    { title: "a tactic with a target", json: "tactic", path: `${team}/radar/${firstTactic}`, hasCharts: true },
    { title: "settings", json: "settings", path: `${team}/settings`, hasCharts: false },
    { title: "a team's people", json: "teamPeople", path: `${team}/settings/people`, hasCharts: false },
    { title: "a team's tokens", json: "teamTokens", path: `${team}/settings/tokens`, hasCharts: false },
    { title: "profile", json: "profile", path: "/profile", hasCharts: false },
    { title: `${numberText(people)} people`, json: "people", path: "/settings/people", hasCharts: false },
    { title: `audit log, ${numberText(entries)} entries`, json: "audit", path: "/settings/audit", hasCharts: false },
    { title: "configuration", json: "configuration", path: "/settings/configuration", hasCharts: false },
    { title: "backup", json: "backup", path: "/settings/backup", hasCharts: false },
    { title: "the API's page", json: "apiDocs", path: "/docs/api", hasCharts: false },
  ];
}

/** Uploads twelve nights of a test, and adds copies of the last until there are `count` runs. */
export async function addRuns(workspace: Workspace, path: string, test: string, count: number) {
  let runId = "";
  for (let night = nights - 1; night >= 0; night -= 1) {
    runId = await uploadRun(workspace, path, { test, startedAt: new Date(newestNight - night * nightMs) });
  }
  await copyRun(workspace.dataDir, runId, count - nights);
}

function sizeText(bytes: number) {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${Math.round(bytes / 1e6)} MB`;
}
