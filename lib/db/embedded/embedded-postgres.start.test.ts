import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive } from "#lib/shared/live-process.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";

let dataDir: string;
let server: EmbeddedPostgres | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "headroom-embedded-"));
  chmodSync(dataDir, 0o711);
});

afterEach(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

test("what was committed survives a kill −9 of the server and of the process that started it", async () => {
  const { pid, url } = await startElsewhereAndKill();
  expect(isAlive(pid)).toBe(true);
  server = await startEmbeddedPostgres({ dataDir });
  expect(server).toMatchObject({ pid, url, isAttached: true });
  await ask("create table kept as select 42 as answer");

  process.kill(pid, "SIGKILL");
  await server.exited;
  server = await startEmbeddedPostgres({ dataDir });
  expect(server).toMatchObject({ url, isAttached: false });
  expect(await ask("select answer from kept")).toEqual([{ answer: 42 }]);
});

test("a server's file whose process id somebody else has by now does not stand in the way", async () => {
  server = await startEmbeddedPostgres({ dataDir });
  await server.stop();
  const file = join(dataDir, "postgres/postmaster.pid");
  writeFileSync(
    file,
    [process.pid, join(dataDir, "postgres"), 1763672000, server.port, "", "127.0.0.1", "", "ready"].join("\n"),
  );
  server = await startEmbeddedPostgres({ dataDir });
  expect(server.isAttached).toBe(false);
});

test("a first start that was killed halfway is made anew", async () => {
  mkdirSync(join(dataDir, "postgres.new"));
  writeFileSync(join(dataDir, "postgres.new/PG_VERSION"), "18\n");
  server = await startEmbeddedPostgres({ dataDir });
  expect(await ask("select 1 as one")).toEqual([{ one: 1 }]);
});

test("commits are on disk, the password is asked for and nobody else can read it", async () => {
  server = await startEmbeddedPostgres({ dataDir });
  expect(
    await ask("select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses"),
  ).toEqual([{ fsync: "on", addresses: "127.0.0.1" }]);
  expect(statSync(join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600);
  const stranger = new Client({ connectionString: server.url.replace(/:[^:@]+@/, ":wrong@") });
  await expect(stranger.connect()).rejects.toThrow("password authentication failed");
});

test("data of another PostgreSQL version is left alone, with a message that names both", async () => {
  server = await startEmbeddedPostgres({ dataDir });
  await server.stop();
  writeFileSync(join(dataDir, "postgres/PG_VERSION"), "17\n");
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
    /written by PostgreSQL 17, and PostgreSQL 18 is bundled/,
  );
});

async function startElsewhereAndKill() {
  const code = `
    const { startEmbeddedPostgres } = await import("#lib/db/embedded/start-embedded-postgres.ts");
    await startEmbeddedPostgres({ dataDir: process.argv[1] });
    process.kill(process.pid, "SIGKILL");`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code, dataDir], { stdio: "inherit" });
  await once(child, "exit");
  const pid = Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  const { port, password } = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"));
  return { pid, url: `postgresql://headroom:${password}@127.0.0.1:${port}/headroom` };
}

async function ask(sql: string) {
  const client = new Client({ connectionString: server?.url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
