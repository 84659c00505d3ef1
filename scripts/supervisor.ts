import { resolve } from "node:path";
import { completeSettings, readSettings, WrongConfiguration } from "#lib/shared/configuration.ts";
import type { Settings } from "#lib/shared/configuration-schema.ts";
import { applyConfigFile } from "./start/apply-config-file.ts";
import { ensureBuilt, ensureGenerated, projectDir } from "./start/build.ts";
import { buildCommand } from "./start/build-command.ts";
import { keptSecret, openDataFolder } from "./start/data-folder.ts";
import { connectDatabase, startBundledDatabase } from "./start/database.ts";
import { ManagedProcess, type ProcessPlan } from "./start/managed-process.ts";
import { checkPort } from "./start/port.ts";
import { openSetup, prepareTables } from "./start/prepare-database.ts";
import { formatSeconds, say, step } from "./start/progress.ts";
import { StartRefused } from "./start/refusal.ts";
import { exportConfiguration } from "./start/role-environment.ts";
import { planWeb, planWorker } from "./start/roles.ts";
import { onStopSignal } from "./start/stop-signal.ts";

// What `npm start` runs once packages are installed: database, tables, web and worker, in that order, and back.
const isDev = process.argv.includes("--dev");
const portWaitAfterCrashMs = 10_000;
const processes: ManagedProcess[] = [];
/** What has to be ended after the processes, last to first. */
const opened: (() => Promise<void> | void)[] = [];
let isStopping = false;

onStopSignal({
  stop: () => void stop(0),
  force: () => {
    for (const each of processes) each.kill();
    process.exit(1);
  },
});
await start().catch(fail);

async function start() {
  console.log("\nHeadroom is starting\n");
  const settings = readSettings(process.env);
  const { PORT: port, HEADROOM_HOST: host } = settings;
  const folder = await openDataFolder(resolve(projectDir, settings.HEADROOM_DATA_DIR));
  opened.push(folder.release);
  await checkPort(port, host, folder.hadCrashed ? portWaitAfterCrashMs : 0);
  await step("client", ensureGenerated, (isNew) => (isNew ? "generated" : "up to date"));
  // Else the build does it.
  if (isDev) await buildCommand(projectDir);
  else await step("pages", ensureBuilt, (isNew) => (isNew ? "built" : "up to date"));
  const database = await step(
    "database",
    () => openDatabase(settings, folder.path),
    ({ title }) => title,
  );
  const url = fillEnvironment(settings, folder.path, database.url);
  await step("tables", () => prepareTables(database.url), describeMigrations);
  const setupToken = await openSetup(settings, folder.path);
  const { HEADROOM_CONFIG: file } = settings;
  if (file) await step("config", () => applyConfigFile(file), String);
  await Promise.all([run(planWeb(host, port, isDev, process.env)), run(planWorker(process.env))]);
  const setup = setupToken ? `  Set up   ${url}/setup?token=${setupToken}\n` : "";
  console.log(`\n  Open     ${url}\n${setup}\n  Ctrl-C stops it.\n`);
}

async function openDatabase({ DATABASE_URL: url }: Settings, dataFolder: string) {
  const database = await (url ? connectDatabase(url) : startBundledDatabase(dataFolder, (error) => void fail(error)));
  opened.push(async () => {
    await database.stop();
    if (!url) say("database", "stopped");
  });
  return database;
}

/** Gives every process below, and the code that runs in this one, the values that this start has found or made. */
function fillEnvironment(settings: Settings, dataFolder: string, databaseUrl: string): string {
  const secret = settings.HEADROOM_SECRET ?? keptSecret(dataFolder, "secret");
  const complete = completeSettings({ ...settings, DATABASE_URL: databaseUrl, HEADROOM_SECRET: secret }, projectDir);
  exportConfiguration(complete);
  return complete.url;
}

async function run(plan: ProcessPlan | null) {
  if (!plan) return;
  const startedAt = performance.now();
  const child = new ManagedProcess(plan);
  processes.push(child);
  await child.start();
  if (!isStopping) say(plan.name, `ready  ${formatSeconds(performance.now() - startedAt)}`);
}

async function stop(exitCode: number) {
  if (isStopping) return;
  isStopping = true;
  for (const each of processes) {
    await each.stop();
    say(each.name, "stopped");
  }
  for (const close of opened.reverse()) await close();
  process.exit(exitCode);
}

async function fail(error: Error) {
  if (isStopping) return;
  const isExpected = error instanceof StartRefused || error instanceof WrongConfiguration;
  console.error(`\n${isExpected ? error.message : error.stack}\n`);
  await stop(1);
}

function describeMigrations(count: number) {
  if (count === 0) return "up to date";
  return count === 1 ? "1 migration applied" : `${count} migrations applied`;
}
