import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Headroom of its own: started by `npm start`'s script on an empty data folder and a free port. */
export interface Instance {
  url: string;
  /** The address with the setup token, as printed; null when the first admin came from the environment. */
  setupUrl: string | null;
  /** All that it has printed so far. */
  output(): string;
  /** Stops it as Ctrl-C does, and removes its data. */
  stop(): Promise<void>;
}

const startTimeoutMs = 180_000;
const startScript = join(import.meta.dirname, "../scripts/start.mjs");

/** Starts an instance and resolves when it answers. Throws what it printed when it does not get there. */
export async function startInstance(settings: Record<string, string> = {}): Promise<Instance> {
  const dataDir = mkdtempSync(join(tmpdir(), "headroom-e2e-"));
  // As root the database runs as another user, who must get in.
  chmodSync(dataDir, 0o711);
  const child = spawn(process.execPath, [startScript], {
    env: { ...withoutForeignSettings(), PORT: String(await freePort()), HEADROOM_DATA_DIR: dataDir, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const printed = new Promise<RegExpExecArray>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        output += chunk;
        const match = /^ +Open +(\S+)\n(?: +Set up +(\S+)\n)?[^]*stops it/m.exec(output);
        if (match) resolve(match);
      });
    }
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };

  const deadline = AbortSignal.timeout(startTimeoutMs);
  const gaveUp = new Promise<null>((resolve) => deadline.addEventListener("abort", () => resolve(null)));
  const match = await Promise.race([printed, exited.then(() => null), gaveUp]);
  if (!match) {
    await stop();
    throw new Error(`Headroom did not start:\n${output}`);
  }
  return { url: match[1] ?? "", setupUrl: match[2] ?? null, output: () => output, stop };
}

/** Hides what a developer, or the test runner, has set for Headroom and Next in this shell. */
function withoutForeignSettings(): NodeJS.ProcessEnv {
  const isForeign = (name: string) => /^(HEADROOM_(?!DIST_DIR)|NEXTAUTH_|npm_|DATABASE_URL$|NODE_ENV$|TZ$)/.test(name);
  const foreign = Object.keys(process.env).filter(isForeign);
  return { ...process.env, ...Object.fromEntries(foreign.map((name) => [name, undefined])) };
}

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
