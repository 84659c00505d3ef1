import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { nextProgram, projectDir } from "./build.ts";
import type { ProcessPlan } from "./managed-process.ts";

const workerProgram = join(projectDir, "worker/main.ts");
const readyTimeoutMs = 60_000;

const developmentWeb = { NODE_ENV: "development" } as const;
/** How it stops is in instrumentation-node.ts. */
const productionWeb = { NODE_ENV: "production", NEXT_MANUAL_SIG_HANDLE: "1" } as const;

/** The web server: `next start`, or `next dev` for those who work on Headroom. */
export function planWeb(host: string, port: number, isDev: boolean, env: NodeJS.ProcessEnv): ProcessPlan {
  return {
    name: "web",
    nodeArgs: [nextProgram, isDev ? "dev" : "start", "-H", host, "-p", String(port)],
    cwd: projectDir,
    env: { ...env, ...(isDev ? developmentWeb : productionWeb), NEXT_TELEMETRY_DISABLED: "1" },
    showsAll: isDev,
    becomesReady: () => becomesHealthy(host, port),
    stopTimeoutMs: 10_000,
  };
}

/** The worker says when it takes jobs: `process.send?.("ready")`. */
export function planWorker(env: NodeJS.ProcessEnv): ProcessPlan | null {
  if (!existsSync(workerProgram)) return null;
  return {
    name: "worker",
    nodeArgs: ["--conditions=react-server", workerProgram],
    cwd: projectDir,
    env: { ...env, NODE_ENV: "production" },
    showsAll: false,
    becomesReady: (child) =>
      new Promise((done) => void child.on("message", (message) => message === "ready" && done())),
    stopTimeoutMs: 15_000,
  };
}

async function becomesHealthy(host: string, port: number) {
  const address = ["0.0.0.0", "::"].includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const giveUpAt = Date.now() + readyTimeoutMs;
  while (Date.now() < giveUpAt) {
    const response = await fetch(`http://${address}:${port}/api/health`).catch(() => null);
    if (response?.ok) return;
    await pause(50);
  }
  throw new Error(`The web server does not answer on ${address}:${port}.`);
}
