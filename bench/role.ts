import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const project = join(import.meta.dirname, "..");

/** `npm run web` or `npm run worker`, as on a machine of its own. */
export class Role {
  output = "";
  readonly #child: ChildProcess;

  constructor(role: "web" | "worker", settings: Record<string, string>) {
    this.#child = spawn("npm", ["run", role], {
      cwd: project,
      env: { ...process.env, NODE_OPTIONS: "", ...settings },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on("data", (chunk) => {
        this.output += chunk;
      });
  }

  /** The process that does the work, below npm's (Linux; elsewhere npm's own). */
  get pid(): number {
    let pid = this.#child.pid ?? 0;
    for (let child = childOf(pid); child !== null; child = childOf(pid)) pid = child;
    return pid;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }
}

function childOf(pid: number): number | null {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
    return children[0] ?? null;
  } catch {
    return null;
  }
}
