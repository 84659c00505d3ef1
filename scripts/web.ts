import { spawn } from "node:child_process";
import { applyConfigFile } from "./start/apply-config-file.ts";
import { ensureBuilt } from "./start/build.ts";
import { openSetup } from "./start/prepare-database.ts";
import { prepareRole } from "./start/prepare-role.ts";
import { StartRefused } from "./start/refusal.ts";
import { planWeb } from "./start/roles.ts";

// `npm run web`: one web server on its own, for the database that DATABASE_URL names.
const { settings, configuration } = await prepareRole();
await ensureBuilt();
const setupToken = await openSetup(settings, configuration.dataDir);
if (setupToken) console.log(`Set up ${configuration.url}/setup?token=${setupToken}`);
if (settings.HEADROOM_CONFIG) await applyConfigFile(settings.HEADROOM_CONFIG).then(sayConfiguration, refuseStart);

const { nodeArgs, cwd, env } = planWeb(configuration.host, configuration.port, false, process.env);
const exitWithParent = new URL("start/exit-with-parent.mjs", import.meta.url).href;
const child = spawn(process.execPath, ["--import", exitWithParent, ...nodeArgs], {
  cwd,
  env: { ...env, HEADROOM_PROCESS: "web", HEADROOM_PARENT_PID: String(process.pid) },
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill("SIGTERM"));
child.on("exit", (code) => process.exit(code ?? 1));

function sayConfiguration(changes: string): void {
  console.log(`Configuration ${changes}`);
}

function refuseStart(error: Error): never {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exit(1);
}
