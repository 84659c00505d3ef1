// `npm run e2e -- load-tests`: the browser tests whose file name has these words, against the production build.
import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { continueUnderPinnedNode, ensureInstalled, pinnedNode, projectDir } from "./install.mjs";
import { cleanEnvironment } from "./test-command.mjs";

try {
  await ensureInstalled();
  if (realpathSync(process.execPath) === realpathSync(pinnedNode)) await runBrowserTests();
  else continueUnderPinnedNode(fileURLToPath(import.meta.url));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function runBrowserTests() {
  const { ensureBrowser } = await import("./test-browser.mjs");
  const { ensureBuilt, ensureGenerated } = await import("./start/build.ts");
  ensureBrowser();
  await ensureGenerated();
  await ensureBuilt();
  const args = ["node_modules/@playwright/test/cli.js", "test", ...process.argv.slice(2)];
  process.exitCode =
    spawnSync(pinnedNode, args, { cwd: projectDir, env: cleanEnvironment(), stdio: "inherit" }).status ?? 1;
}
