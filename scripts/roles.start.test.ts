import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#lib/db/embedded/start-embedded-postgres.ts";
import { LargeFile, PartsClient } from "./start/parts-client.ts";
import { jmeterCsv, RunClient } from "./start/run-client.ts";
import { findFreePort } from "./start/running-headroom.ts";
import { addTrialTeam, ask, firstRun, newDataDir, until } from "./start/trial-instance.ts";

const project = join(import.meta.dirname, "..");
const roles: ChildProcess[] = [];
let output = "";
let dataDir: string;
let database: EmbeddedPostgres;
let webs: RunClient[];

describe.skipIf(process.platform !== "linux")("two web servers and two workers on one database", () => {
  beforeAll(async () => {
    dataDir = newDataDir();
    database = await startEmbeddedPostgres({ dataDir });
    const secret = randomBytes(32).toString("base64url");
    const settings = { ...firstRun, DATABASE_URL: database.url, HEADROOM_DATA_DIR: dataDir, HEADROOM_SECRET: secret };
    const ports = [String(await findFreePort()), String(await findFreePort())];
    for (const PORT of ports) {
      startRole("web", { ...settings, PORT });
      startRole("worker", { ...settings, PORT });
    }
    webs = ports.map((port) => new RunClient(`http://127.0.0.1:${port}`));
    await until(async () => (await Promise.all(webs.map(isReady))).every(Boolean), "both are ready", 60_000);
    await until(() => output.split("worker is ready").length === 3, "both workers are ready");
    await addTrialTeam(database.url);
  });

  afterAll(async () => {
    await stopRoles();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("boot together on an empty one, whose migrations are applied once", async () => {
    const applied = await ask(
      database.url,
      `select migration_name, count(*)::int as times from _prisma_migrations group by 1`,
    );
    expect(new Set(applied.map(({ times }) => times))).toEqual(new Set([1]));
    expect(await ask(database.url, `select count(*)::int as admins from "User"`)).toEqual([{ admins: 1 }]);
  });

  test("read each of ten queued files once", async () => {
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, index) => web(index).upload(jmeterCsv(100 + index), { query: { test: "ten" } })),
    );
    const runs = await Promise.all(sent.map(({ run }, index) => web(index + 1).settled(run.id)));
    expect(runs.map(({ status, summary }) => [status, summary?.requests])).toEqual(
      runs.map((_, index) => ["ready", 100 + index]),
    );
    const jobs = await ask(database.url, `select state, retry_count from pgboss.job where name = 'ingest'`);
    expect(jobs).toEqual(runs.map(() => ({ state: "completed", retry_count: 0 })));
    expect(output.match(/"msg":"ingested"/g)).toHaveLength(10);
    expect(runs.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("make one run of fifty equal uploads with one Idempotency-Key", async () => {
    const body = jmeterCsv(100);
    const sent = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        web(index).upload(body, { query: { test: "fifty" }, headers: { "idempotency-key": "build-4711" } }),
      ),
    );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(sent.map(({ run }) => run.id)).size).toBe(1);
    const artifacts = `select count(*)::int as kept from "Artifact" a join "Run" r on r.id = a."runId" join "Test" t on t.id = r."testId" where t.slug = 'fifty'`;
    expect(await ask(database.url, artifacts)).toEqual([{ kept: 1 }]);
  });

  test("take a hundred uploads at once", async () => {
    const sent = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        web(index).upload(jmeterCsv(10), { query: { test: `burst-${index % 10}` } }),
      ),
    );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(sent.map(({ run }) => `${run.test} ${run.number}`)).size).toBe(100);
  });

  test("take one part of a file at a time, whichever of them it reaches, and go on with each other's", async () => {
    const [here, there] = webs.map(({ url }) => new PartsClient(url));
    if (!here || !there) return expect.fail("no web servers");
    const file = new LargeFile(10_000_000);
    const id = await here.begin(file.bytes);
    const first = here.part(id, 0, file.bytes);
    for (const block of file.from(0, 3_000_000)) await first.write(block);
    await until(async () => (await there.offset(id)) === 3_000_000, "bytes are written");
    expect(await there.send(id, file)).toMatchObject({ status: 423 });
    first.breakOff();
    await until(async () => (await there.send(id, file).catch(() => null))?.status === 204, "the other goes on");
    const { status, run } = await here.run([id], { sha256: file.sha256() });
    expect(status).toBe(202);
    expect(await web(1).settled(run.id)).toMatchObject({ status: "ready" });
  });

  test("end with the npm that started them, and leave nothing running", async () => {
    await stopRoles();
    const answers = await Promise.all(webs.map(({ url }) => fetch(`${url}/api/health`).catch(() => "gone")));
    expect(answers).toEqual(["gone", "gone"]);
    const connected = `select count(*)::int as left from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    await until(async () => (await ask(database.url, connected))[0]?.left === 0, "nobody is connected any more");
  });
});

/** They take turns. */
function web(index: number): RunClient {
  return webs[index % webs.length] ?? expect.fail("no web server");
}

async function stopRoles(): Promise<void> {
  const running = roles.splice(0).filter((role) => role.exitCode === null && role.signalCode === null);
  const ended = running.map((role) => once(role, "exit"));
  for (const role of running) role.kill("SIGTERM");
  await Promise.all(ended);
}

function startRole(role: "web" | "worker", settings: Record<string, string>) {
  const child = spawn("npm", ["run", role], {
    cwd: project,
    env: { ...process.env, NODE_OPTIONS: "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  roles.push(child);
}

async function isReady({ url }: RunClient): Promise<boolean> {
  const response = await fetch(`${url}/api/health/ready`).catch(() => null);
  return response?.status === 200;
}
