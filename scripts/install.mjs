// The first step of `npm start` and `npm test`. Plain JavaScript: it runs on any Node from 20.19 with nothing installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, wherever the command was called from. */
export const projectDir = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node 24, as pinned in package.json and installed from npm. */
export const pinnedNode = join(projectDir, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/**
 * Installs exactly what package-lock.json says, unless it is there already. Two calls at once install once.
 * Throws an error whose message tells what to do.
 * @param {(line: string) => void} say one line for the person who waits
 */
export async function ensureInstalled(say = console.log) {
  if (isInstalled()) return;
  const unlock = await lockInstall(say);
  try {
    if (isInstalled()) return;
    say("Installing packages (half a minute to a few minutes, only when they change) …");
    npmCi();
    if (!isInstalled()) {
      throw new Error(
        "npm ci ended well, but Node 24 is not in node_modules: were install scripts switched off (ignore-scripts)?",
      );
    }
  } finally {
    unlock();
  }
}

/** Runs a script under the pinned Node with this process's terminal, passes signals on, and ends as it ends. */
export function continueUnderPinnedNode(script, args = process.argv.slice(2), nodeOptions = []) {
  const env = { ...process.env, PATH: `${join(projectDir, "node_modules/.bin")}:${process.env.PATH ?? ""}` };
  const child = spawn(pinnedNode, [...nodeOptions, script, ...args], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`Could not run ${pinnedNode}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}

/** True when every package that the lock file demands on all platforms is installed in its version, and Node 24 with them. */
function isInstalled() {
  try {
    const wanted = packagesOf("package-lock.json");
    const found = packagesOf("node_modules/.package-lock.json");
    const isThere = ([path, { version, optional }]) => path === "" || optional || found[path]?.version === version;
    return existsSync(pinnedNode) && Object.entries(wanted).every(isThere);
  } catch {
    return false;
  }
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(join(projectDir, lockFile), "utf8")).packages;
}

function npmCi() {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [command, ...first] = npm;
  const args = [...first, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = spawnSync(command, args, { cwd: projectDir, stdio: ["ignore", "inherit", "inherit"] });
  if (error) throw new Error(`npm could not be run (${error.message}): install npm beside Node.`);
  if (status !== 0)
    throw new Error("npm ci failed (see above): is the npm registry reachable, and is there 2 GB of space?");
}

/** A lock outside node_modules, which npm ci deletes. A lock whose owner died is taken over. */
async function lockInstall(say) {
  const name = createHash("sha256").update(projectDir).digest("hex").slice(0, 16);
  const lock = join(tmpdir(), `headroom-install-${userInfo().username}-${name}.pid`);
  for (let attempt = 0; !claim(lock); attempt += 1) {
    if (attempt === 0) say("Another process is installing packages: waiting for it …");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return () => rmSync(lock, { force: true });
}

function claim(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isOwnerAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isOwnerAlive(lock) {
  try {
    // Signal 0 only asks. A pid that is not written yet (0) asks our own process group, so it counts as alive.
    return process.kill(Number(readFileSync(lock, "utf8")), 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
