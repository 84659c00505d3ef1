import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { pinnedNode, projectDir } from "./install.mjs";

const timeoutMs = 20 * 60_000;
const running = new Set();

/**
 * Runs a command of node_modules/.bin without a terminal and keeps what it prints.
 * @param {string[]} command
 * @param {Record<string, string>} env added to an environment without the settings of a Headroom that runs here
 * @returns {Promise<{ endedWell: boolean, output: string }>}
 */
export function runCommand([program, ...args], env) {
  const child = spawn(program === "node" ? pinnedNode : program, args, {
    cwd: projectDir,
    env: { ...cleanEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeoutMs,
  });
  running.add(child);
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    const end = (endedWell, note = "") => {
      running.delete(child);
      resolve({ endedWell, output: Buffer.concat(output).toString() + note });
    };
    child.on("error", (error) => end(false, `${program} could not be run: ${error.message}\n`));
    child.on("close", (code, signal) => end(code === 0, signal ? `${program} was ended by ${signal}\n` : ""));
  });
}

/** Ends what is running; each ends its own children. */
export function stopCommands() {
  for (const child of running) child.kill("SIGTERM");
}

/** Tests must not see, let alone change, the instance that somebody configured in this shell. */
export function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(HEADROOM_(?!DIST_DIR)|NEXTAUTH_|npm_)|^(DATABASE_URL|PORT|NODE_ENV|NODE_OPTIONS|TZ)$/.test(name),
  );
  const path = [join(projectDir, "node_modules/.bin"), process.env.PATH].join(delimiter);
  return { ...Object.fromEntries(kept), PATH: path, NEXT_TELEMETRY_DISABLED: "1", CI: "1" };
}
