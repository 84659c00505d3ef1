import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { installDebian } from "./debian-package.mjs";
import { projectDir } from "./install.mjs";

/** Tested with in real; the packages of npm keep their exact version. */
const artilleryVersion = "2.0.34";
const artilleryDir = join(projectDir, "node_modules/.cache", `artillery-${artilleryVersion}`);
const artilleryProgram = join(artilleryDir, "node_modules/.bin/artillery");

/** The program of Locust; null where there is none. */
export function findLocust() {
  const { status } = spawnSync("locust", ["--version"], { timeout: 60_000 });
  return status === 0 ? "locust" : null;
}

/** The program of Artillery; null where it was not installed. */
export function findArtillery() {
  return existsSync(artilleryProgram) ? artilleryProgram : null;
}

/**
 * Finds the real load tools that the command is tested with, or installs them: Locust from Debian, Artillery from npm.
 * @param {(line: string) => void} say one line for the person who waits
 * @returns {string[]} the names of those that could not be had
 */
export function ensureLoadTools(say = console.log) {
  if (!findLocust()) installDebian("python3-locust", say);
  if (!findArtillery()) installArtillery(say);
  return [...(findLocust() ? [] : ["Locust"]), ...(findArtillery() ? [] : ["Artillery"])];
}

/** Its scripts build native parts that it does without. */
function installArtillery(say) {
  say(`Installing Artillery ${artilleryVersion} for the tests of the command (a minute, once) …`);
  const args = ["install", "--prefix", artilleryDir, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"];
  const { status, stderr } = spawnSync("npm", [...args, `artillery@${artilleryVersion}`], {
    encoding: "utf8",
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) say(stderr.trim());
}

if (import.meta.main) {
  const missing = ensureLoadTools();
  if (missing.length > 0) {
    console.error(`${missing.join(" and ")} could not be installed from here; the tests with it are left out.`);
    // Where nobody looks, a test that is left out is a test that fails.
    process.exitCode = process.env.CI === "true" ? 1 : 0;
  }
}
