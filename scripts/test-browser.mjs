import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { installDebian } from "./debian-package.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macs = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser to test with: Playwright's own where it was downloaded, else the system's; null when there is none. */
export function findBrowser() {
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  return [...names.map(which), ...macs.filter(existsSync)].find((path) => path && works(path)) ?? null;
}

/**
 * Finds a browser or installs Debian's.
 * @param {(line: string) => void} say one line for the person who waits
 * @returns the path of the browser
 */
export function ensureBrowser(say = console.log) {
  const found = findBrowser() ?? installBrowser(say);
  if (found) return found;
  throw new Error(
    "The browser tests need Chromium, and it could not be installed from here. Install it (apt-get install chromium, " +
      "or Google Chrome), or let Playwright download its own: npx playwright install chromium",
  );
}

function installBrowser(say) {
  installDebian("chromium", say);
  return findBrowser();
}

function which(name) {
  const { stdout } = spawnSync("sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" });
  return stdout?.trim() || null;
}

/** Ubuntu's `chromium` may be a script that only says where to get one. */
function works(path) {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

if (import.meta.main) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
