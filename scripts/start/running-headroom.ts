import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "#lib/shared/live-process.ts";

const project = join(import.meta.dirname, "../..");

/** One `npm start` as a test drives it. */
export class RunningHeadroom {
  readonly #child: ChildProcess;
  #output = "";

  constructor(environment: Record<string, string>) {
    this.#child = spawn("npm", ["start"], {
      cwd: project,
      env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: "", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on("data", (chunk) => {
        this.#output += chunk;
      });
    }
  }

  get output(): string {
    return this.#output;
  }

  /** The address that it prints once it can be used. */
  async url(): Promise<string> {
    return this.#find(/Open {5}(http:\S+)/);
  }

  async setupLink(): Promise<string> {
    return this.#find(/Set up {3}(http:\S+)/);
  }

  /** Asks it to end, and returns its exit code. */
  async stop(): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill("SIGTERM");
    return this.exitCode();
  }

  async exitCode(): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, "close");
    return this.#child.exitCode;
  }

  /** Every process below npm, npm included; the database is among them, unless it was left running earlier. */
  processes(): number[] {
    const parents = new Map(listProcesses());
    const family = [this.#child.pid ?? 0];
    for (const pid of family)
      family.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
    return family;
  }

  async #find(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.#output)?.[1];
      if (found) return found;
      if (this.#child.exitCode !== null) throw new Error(`npm start ended:\n${this.#output}`);
      await pause(20);
    }
  }
}

/** Waits until all of these processes have ended. */
export async function untilGone(pids: number[]): Promise<void> {
  while (pids.some(isAlive)) await pause(50);
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

function listProcesses(): [pid: number, parent: number][] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)]);
}

function parentOf(pid: string) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]);
  } catch {
    return 0;
  }
}
