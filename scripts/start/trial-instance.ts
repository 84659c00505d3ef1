import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { RunClient, trialTeam, trialToken } from "./run-client.ts";
import { findFreePort, RunningHeadroom } from "./running-headroom.ts";

const processNames = {
  web: /next-server|next\/dist\/bin\/next/,
  worker: /worker\/main\.ts/,
  reader: /\/reader\.mjs|ingest\/child\.ts/,
} as const;
type ProcessName = keyof typeof processNames;

/** One `npm start` with a team to upload to, whose processes a test may kill. */
export class TrialInstance {
  readonly dataDir: string;
  readonly client: RunClient;
  readonly #headroom: RunningHeadroom;

  private constructor(headroom: RunningHeadroom, dataDir: string, url: string) {
    this.#headroom = headroom;
    this.dataDir = dataDir;
    this.client = new RunClient(url);
  }

  /** Starts on an empty data folder, or on the given one. */
  static async start(settings: Record<string, string> = {}): Promise<TrialInstance> {
    const dataDir = settings.HEADROOM_DATA_DIR ?? newDataDir();
    const tmp = join(dataDir, "tmp");
    mkdirSync(tmp, { recursive: true });
    const headroom = new RunningHeadroom({
      PORT: String(await findFreePort()),
      TMPDIR: tmp,
      ...firstRun,
      ...settings,
      HEADROOM_DATA_DIR: dataDir,
    });
    const instance = new TrialInstance(headroom, dataDir, await headroom.url());
    await addTrialTeam(instance.databaseUrl);
    return instance;
  }

  /** How often web and worker had to be started again. */
  crashes(): number {
    return this.#headroom.output.match(/(web|worker) +ended by itself/g)?.length ?? 0;
  }

  get databaseUrl(): string {
    const { port, password } = JSON.parse(readFileSync(join(this.dataDir, "postgres.json"), "utf8"));
    return `postgresql://headroom:${password}@127.0.0.1:${port}/headroom`;
  }

  async sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return ask(this.databaseUrl, text, values);
  }

  /** The process that does this now; waits for one that is being started. */
  async pidOf(name: ProcessName, other?: number): Promise<number> {
    for (;;) {
      const pid = this.#headroom.processes().find((each) => each !== other && processNames[name].test(commandOf(each)));
      if (pid) return pid;
      await pause(5);
    }
  }

  residentBytes(pid: number): number {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
  }

  databasePid(): number {
    return Number(readFileSync(join(this.dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  }

  async kill(name: ProcessName): Promise<number> {
    const pid = await this.pidOf(name);
    process.kill(pid, "SIGKILL");
    return pid;
  }

  /** What jobs have in its temporary folder. */
  temporaryFiles(): string[] {
    return readdirSync(join(this.dataDir, "tmp")).filter((name) => name.startsWith("headroom-"));
  }

  /** Every file in the artifact store, parts of uploads included. */
  storedFiles(): string[] {
    const root = join(this.dataDir, "artifacts");
    if (!existsSync(root)) return [];
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  }

  /** The address that the first admin opens, where there is none yet. */
  async setupLink(): Promise<string> {
    return this.#headroom.setupLink();
  }

  async stop(): Promise<void> {
    await this.#headroom.stop();
  }

  async discard(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Settings of a headless first run. */
export const firstRun = {
  HEADROOM_INIT_ADMIN_EMAIL: "ada@example.org",
  HEADROOM_INIT_ADMIN_PASSWORD: "analytical engine no 1",
  HEADROOM_INIT_TOKEN: trialToken,
};

/** A folder that the database's own user may pass through when the tests run as root. */
export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), "headroom-trial-"));
  chmodSync(dataDir, 0o711);
  return dataDir;
}

/** Makes the team that the client uploads to. */
export async function addTrialTeam(databaseUrl: string): Promise<void> {
  await ask(
    databaseUrl,
    `insert into "Team" (id, slug, name) values (gen_random_uuid(), $1, 'Shop') on conflict do nothing`,
    [trialTeam],
  );
}

export async function ask(
  connectionString: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Asks again until the answer is true. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string, withinMs = 20_000): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await pause(20);
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
