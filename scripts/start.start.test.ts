import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findFreePort, RunningHeadroom, untilGone } from "./start/running-headroom.ts";

const started: RunningHeadroom[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headroom-start-"));
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()));
  rmSync(folder, { recursive: true, force: true });
});

// Reads /proc to find the processes of a start.
describe.skipIf(process.platform !== "linux")("npm start", () => {
  test("prints an address that answers and a link for the first admin, stops all in order, and starts again as it was", async () => {
    const headroom = await start("data");
    const url = await headroom.url();
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    expect(await headroom.setupLink()).toMatch(new RegExp(`^${url}/setup\\?token=[\\w-]{43}$`));
    for (const secret of ["secret", "setup-token", "postgres.json"]) {
      expect(statSync(join(folder, "data", secret)).mode & 0o777).toBe(0o600);
    }
    const processes = headroom.processes();
    await headroom.stop();
    expect(headroom.output).toMatch(/web +stopped[^]*worker +stopped[^]*database +stopped/);
    await untilGone(processes);
    expect(existsSync(join(folder, "data/headroom.pid"))).toBe(false);

    const link = new URL(await headroom.setupLink()).search;
    const again = await start("data");
    expect((await fetch(`${await again.url()}/api/health`)).status).toBe(200);
    expect(new URL(await again.setupLink()).search).toBe(link);
  });

  test("two run at once on two ports and two folders, and not on one folder", async () => {
    const [one, two] = await Promise.all([start("one"), start("two")]);
    const urls = await Promise.all([one.url(), two.url()]);
    for (const url of urls) expect((await fetch(`${url}/api/health`)).status).toBe(200);
    const third = await start("one");
    expect(await third.exitCode()).toBe(1);
    expect(third.output).toMatch(/Another Headroom \(process \d+\) works in .*one/);
  });

  test("starts again by itself after a kill −9 of every process", async () => {
    const first = await start("data");
    await first.url();
    const processes = first.processes();
    for (const pid of processes) process.kill(pid, "SIGKILL");
    const second = await start("data");
    expect((await fetch(`${await second.url()}/api/health`)).status).toBe(200);
  });

  test("web and worker end when what started them is killed, and the database left running is used again", async () => {
    const first = await start("data");
    await first.url();
    const [npm = 0, ...others] = first.processes();
    const supervisor = others.find((pid) => readCommand(pid).includes("supervisor.ts")) ?? npm;
    process.kill(supervisor, "SIGKILL");
    const second = await start("data");
    await second.url();
    expect(second.output).toContain("was left running");
    await untilGone(
      others.filter((pid) => !readCommand(pid).startsWith("postgres") && !readCommand(pid).includes("native/bin")),
    );
  });

  test("says so when the port is taken", async () => {
    const port = await findFreePort();
    const other = createServer().listen(port, "127.0.0.1");
    const headroom = await start("data", { PORT: String(port) });
    expect(await headroom.exitCode()).toBe(1);
    expect(headroom.output).toContain(`Port ${port} is taken by another program.`);
    other.close();
  });

  test("says so when the data folder cannot be written", async () => {
    const headroom = await start("data", { HEADROOM_DATA_DIR: "/dev/null/headroom" });
    expect(await headroom.exitCode()).toBe(1);
    expect(headroom.output).toContain("The data folder /dev/null/headroom cannot be written");
  });

  test("says so when the database of DATABASE_URL refuses", async () => {
    const first = await start("data");
    await first.url();
    const { port } = JSON.parse(readFileSync(join(folder, "data/postgres.json"), "utf8"));
    const url = `postgresql://headroom:wrong@127.0.0.1:${port}/headroom`;
    const second = await start("other", { DATABASE_URL: url });
    expect(await second.exitCode()).toBe(1);
    expect(second.output).toMatch(
      /The database headroom at 127\.0\.0\.1:\d+ \(DATABASE_URL\) cannot be used: password/,
    );
    expect(second.output).not.toContain("wrong");
  });

  test("a headless first run leaves no setup open", async () => {
    const headroom = await start("data", {
      HEADROOM_INIT_ADMIN_EMAIL: "ada@example.org",
      HEADROOM_INIT_ADMIN_PASSWORD: "analytical engine no 1",
      HEADROOM_INIT_TOKEN: `hr_${"0123456789".repeat(4)}`,
    });
    await headroom.url();
    expect(headroom.output).not.toContain("/setup?token=");
    expect(existsSync(join(folder, "data/setup-token"))).toBe(false);
  });
});

async function start(dataDir: string, environment: Record<string, string> = {}) {
  const port = String(await findFreePort());
  const headroom = new RunningHeadroom({ PORT: port, HEADROOM_DATA_DIR: join(folder, dataDir), ...environment });
  started.push(headroom);
  return headroom;
}

function readCommand(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
