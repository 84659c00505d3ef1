import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { trialTeam, trialToken } from "#scripts/start/run-client.ts";

type Ended = { exitCode: number | null; out: string; err: string };
type How = { variables?: Record<string, string>; input?: string };

/** The command as a pipeline has it: fetched from a Headroom, in a folder of its own, without a terminal. */
export class ServedCommand {
  readonly folder: string;
  readonly #url: string;

  private constructor(folder: string, url: string) {
    this.folder = folder;
    this.#url = url;
  }

  static async fetch(url: string): Promise<ServedCommand> {
    const folder = mkdtempSync(join(tmpdir(), "headroom-command-"));
    const response = await fetch(`${url}/cli/headroom.mjs`);
    if (!response.ok) throw new Error(`The command is not served: ${response.status}`);
    writeFileSync(join(folder, "headroom.mjs"), await response.text());
    return new ServedCommand(folder, url);
  }

  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a file beside the command. */
  write(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, name), content);
  }

  /** Starts it; what it prints is gathered. */
  start(args: readonly string[], { variables = {}, input = "" }: How = {}): RunningCommand {
    const child = spawn(process.execPath, ["headroom.mjs", ...args], {
      cwd: this.folder,
      env: {
        NODE_ENV: "production",
        PATH: process.env.PATH,
        HOME: this.folder,
        TMPDIR: this.folder,
        HEADROOM_URL: this.#url,
        HEADROOM_TOKEN: trialToken,
        ...variables,
      },
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    return new RunningCommand(child);
  }

  run(args: readonly string[], how: How = {}): Promise<Ended> {
    return this.start(args, how).ended();
  }

  /** Uploads to the team of the tests. */
  upload(file: string, test: string, ...options: string[]): Promise<Ended> {
    return this.run(["upload", file, "--test", test, "--team", trialTeam, ...options]);
  }
}

export class RunningCommand {
  readonly child: ChildProcess;
  out = "";
  err = "";

  constructor(child: ChildProcess) {
    this.child = child;
    child.stdout?.on("data", (chunk) => {
      this.out += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      this.err += chunk;
    });
  }

  async ended(): Promise<Ended> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, "close");
    return { exitCode: this.child.exitCode, out: this.out, err: this.err };
  }
}
