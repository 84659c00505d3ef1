import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { showOutput } from "./child-output.ts";
import { formatSeconds, say } from "./progress.ts";
import { StartRefused } from "./refusal.ts";

export interface ProcessPlan {
  name: string;
  nodeArgs: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Whether a person at a terminal sees all that it writes, not warnings and errors alone. */
  showsAll: boolean;
  /** Resolves once the process does its work. */
  becomesReady(child: ChildProcess): Promise<void>;
  /** How long it may finish what it is doing. */
  stopTimeoutMs: number;
}

const firstBackOffMs = 1_000;
const longestBackOffMs = 30_000;
const settledAfterMs = 60_000;
const exitWithParent = new URL("exit-with-parent.mjs", import.meta.url).href;

/** A process that is started again when it ends by itself, each time a little later. */
export class ManagedProcess {
  readonly #plan: ProcessPlan;
  readonly #stopping = new AbortController();
  #child: ChildProcess | null = null;
  #lastLines: () => string[] = () => [];
  #backOffMs = firstBackOffMs;

  constructor(plan: ProcessPlan) {
    this.#plan = plan;
  }

  get name(): string {
    return this.#plan.name;
  }

  /**
   * Starts the process and waits until it is ready.
   * @throws StartRefused when it ends before
   */
  async start(): Promise<void> {
    const child = this.#spawn();
    const ended = once(child, "exit").then(() => {
      throw new StartRefused([`${this.#plan.name} ended before it was ready.`, ...this.#lastLines()].join("\n"));
    });
    await Promise.race([this.#plan.becomesReady(child), ended]);
    child.once("exit", () => void this.#restart());
    if (child.exitCode !== null || child.signalCode !== null) void this.#restart();
  }

  /** Asks the process to end, and ends it when it takes too long. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), this.#plan.stopTimeoutMs);
    await exit;
    clearTimeout(timer);
  }

  /** Ends the process at once. */
  kill(): void {
    this.#stopping.abort();
    this.#child?.kill("SIGKILL");
  }

  #spawn(): ChildProcess {
    const { name, nodeArgs, cwd, env, showsAll } = this.#plan;
    const child = spawn(process.execPath, ["--import", exitWithParent, ...nodeArgs], {
      cwd,
      env: { ...env, HEADROOM_PROCESS: name, HEADROOM_PARENT_PID: String(process.pid) },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      // Ctrl-C reaches every process of the terminal's group; these are stopped in order instead.
      detached: true,
    });
    this.#child = child;
    this.#lastLines = showOutput(name, [child.stdout, child.stderr], showsAll);
    return child;
  }

  async #restart(): Promise<void> {
    const { name } = this.#plan;
    while (!this.#stopping.signal.aborted) {
      const waitMs = this.#backOffMs;
      this.#backOffMs = Math.min(waitMs * 2, longestBackOffMs);
      say(name, `ended by itself; starting it again in ${formatSeconds(waitMs)}`);
      try {
        await pause(waitMs, undefined, { signal: this.#stopping.signal });
        await this.start();
        say(name, "runs again");
        this.#settle();
        return;
      } catch (error) {
        if (error instanceof StartRefused) say(name, error.message);
        else if (!this.#stopping.signal.aborted) throw error;
      }
    }
  }

  /** Short back-off again for a process that has been up for a while. */
  #settle() {
    const child = this.#child;
    setTimeout(() => {
      if (child === this.#child) this.#backOffMs = firstBackOffMs;
    }, settledAfterMs).unref();
  }
}
