import { statSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trialTeam } from "#scripts/start/run-client.ts";
import { findFreePort } from "#scripts/start/running-headroom.ts";
import { TrialInstance, until } from "#scripts/start/trial-instance.ts";
import { ServedCommand } from "./served-command.test-data.ts";

const escapeCode = "\u001b";
let headroom: TrialInstance;
let command: ServedCommand;

// Finds and stops processes through /proc.
describe.skipIf(process.platform !== "linux")("the command", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
    command = await ServedCommand.fetch(headroom.client.url);
    command.write("normal.jtl", samples(120));
    command.write("slow.jtl", samples(240));
    command.write("large.jtl", `${samples(120)}${row(120, 1000).repeat(3_000_000)}`);
  });
  afterAll(async () => {
    command.discard();
    await headroom.discard();
  });

  test("is served as one file that says its version and can be kept in caches", async () => {
    const url = `${headroom.client.url}/cli/headroom.mjs`;
    const head = await fetch(url, { method: "HEAD" });
    expect(head.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(head.headers.get("cache-control")).toBe("public, max-age=0");
    expect(head.headers.get("etag")).toMatch(/^W\/"/);
    expect(await (await fetch(url)).text()).toMatch(/^#!\/usr\/bin\/env node\n\/\/ headroom \d+\.\d+\.\d+/);
    expect((await command.run(["--version"])).out).toMatch(/^headroom \d+\.\d+\.\d+\n$/);
  });

  test("does not start the history of a test that is not there, and names the nearest", async () => {
    await headroom.client.upload(samples(120), { query: { test: "search" } });
    const { exitCode, err } = await command.upload("normal.jtl", "serch");
    expect(exitCode).toBe(3);
    expect(err).toContain('There is no test "serch" here. Did you mean search? With --create it is made.');
  });

  test("ends with 0 and a warning without a baseline, with 0 for a pass, with 1 for a fail unless told never to", async () => {
    for (let earlier = 0; earlier < 4; earlier += 1) {
      const first = await command.upload("normal.jtl", "checkout", "--create");
      expect(first).toMatchObject({ exitCode: 0, out: expect.stringContaining("○ no baseline") });
      expect(first.err).toContain("Warning: there is no baseline yet");
    }
    const pass = await command.upload("normal.jtl", "checkout");
    expect(pass).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/✓ pass {2}checkout is as fast as normal\./),
    });
    const fail = await command.upload("slow.jtl", "checkout");
    expect(fail).toMatchObject({ exitCode: 1, out: expect.stringMatching(/✗ fail {2}p95 got \d+.*slower/) });
    expect(fail.out).toMatch(/p95 +\+9\d % .* worse/);
    expect(`${fail.out}${fail.err}`).not.toContain(escapeCode);
    expect(await command.upload("slow.jtl", "checkout", "--fail-on", "never")).toMatchObject({ exitCode: 0 });
  });

  test("prints one JSON document when asked to, and is asked again by the run's id", async () => {
    const { exitCode, out } = await command.upload("slow.jtl", "checkout", "--json", "--tag", "job=nightly");
    const run = JSON.parse(out);
    expect({ exitCode, status: run.verdict.status, tags: run.tags }).toEqual({
      exitCode: 1,
      status: "fail",
      tags: { job: "nightly" },
    });
    expect(await command.run(["verdict", run.id, "--team", trialTeam])).toMatchObject({ exitCode: 1 });
    const refused = await command.upload("slow.jtl", "chekout", "--json");
    expect(JSON.parse(refused.out)).toEqual({ error: { exitCode: 3, message: expect.stringContaining("checkout") } });
  });

  test("sends several files as one run, with the revision and the branch of the pipeline", async () => {
    const variables = { GITHUB_ACTIONS: "true", GITHUB_SHA: "4f1c", GITHUB_REF: "refs/heads/faster" };
    const args = ["upload", "normal.jtl", "slow.jtl", "--test", "both", "--create", "--team", trialTeam, "--json"];
    const { out, err } = await command.run(args, { variables });
    expect(JSON.parse(out)).toMatchObject({ revision: "4f1c", branch: "faster", summary: { requests: 400 } });
    expect(err).toContain("revision 4f1c, branch faster (GitHub Actions)");
  });

  test.each([
    [["upload", "normal.jtl"], 2, "Say which test the results belong to"],
    [["upload", "--test", "checkout"], 2, "Name the result files"],
    [["upload", "normal.jtl", "--test", "checkout", "--failon", "never"], 2, "Did you mean --fail-on?"],
    [["upload", "normal.jtl", "--test", "checkout", "--fail-on", "always"], 2, "--fail-on is fail, warning, never"],
    [["verdict", "30"], 2, "Name one run by its id"],
    [["uplaod"], 2, "Did you mean upload?"],
    [["upload", "missing.jtl", "--test", "checkout"], 4, "There is no file missing.jtl."],
    [["upload", "normal.jtl", "--test", "checkout"], 3, "name it with --team SLUG"],
    [["upload", "normal.jtl", "--test", "checkout", "--team", "nobody"], 3, "There is no such team."],
    [["verdict", "01a1fae5-6556-70bd-8b25-088411592bd6", "--team", trialTeam], 3, "There is no such run."],
  ])("%j ends with %i: %s", async (args, exitCode, message) => {
    const ended = await command.run(args);
    expect(ended).toMatchObject({ exitCode, out: "" });
    expect(ended.err).toContain(message);
  });

  test("says why a file could not be read", async () => {
    command.write("page.html", "<!doctype html><p>Not a result</p>");
    const { exitCode, err } = await command.upload("page.html", "page", "--create");
    expect(exitCode).toBe(4);
    expect(err).toMatch(/page\.html is .*\nhttp:.*\/teams\/shop\/load-tests\/page\/runs\/1/);
  });

  test("without a network tries again, then says what to look at", async () => {
    const url = `http://127.0.0.1:${await findFreePort()}`;
    const { exitCode, err } = await command.upload("normal.jtl", "checkout", "--url", url, "--retry", "0.1");
    expect(exitCode).toBe(3);
    expect(err).toContain(`Nothing answers at ${new URL(url).host}: sending again (2 of 5)`);
    expect(err).toContain("Given up after 5 attempts.");
  });

  test("says that a token is wrong, and that it was revoked", async () => {
    const args = ["upload", "normal.jtl", "--test", "checkout", "--team", trialTeam];
    const wrong = await command.run(args, { variables: { HEADROOM_TOKEN: "hr_not-a-token-of-this-headroom" } });
    expect(wrong).toMatchObject({ exitCode: 3, err: expect.stringContaining("Headroom refused the token: ") });
    await headroom.sql(`update "Token" set "revokedAt" = now()`);
    const revoked = await command.run(args);
    await headroom.sql(`update "Token" set "revokedAt" = null`);
    expect(revoked).toMatchObject({ exitCode: 3, err: expect.stringContaining("revoked") });
  });

  test("sends again what a kill −9 of the server cut off, and makes one run", async () => {
    const before = new Set(headroom.storedFiles());
    const upload = command.start(["upload", "large.jtl", "--test", "cut", "--create", "--team", trialTeam]);
    const isComing = (path: string) =>
      !before.has(path) && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 1e6;
    await until(() => headroom.storedFiles().some(isComing), "its first bytes");
    await headroom.kill("web");
    const { exitCode, err } = await upload.ended();
    expect(exitCode).toBe(0);
    expect(err).toMatch(/Connection lost at \d+ %: sending again in 2 s \(2 of 5\)/);
    expect(await runsOf("cut")).toHaveLength(1);
  });

  test("waits on while the server is started again", async () => {
    await whileStopped("worker", async () => {
      const upload = command.start(["upload", "normal.jtl", "--test", "waiting", "--create", "--team", trialTeam]);
      await until(async () => (await runsOf("waiting")).length > 0, "the run");
      await headroom.kill("web");
      process.kill(await headroom.pidOf("worker"), "SIGCONT");
      expect(await upload.ended()).toMatchObject({ exitCode: 0, out: expect.stringContaining("no baseline") });
    });
  });

  test("ends with 6 when the wait is too short, and can be asked later", async () => {
    const late = await whileStopped("worker", () =>
      command.upload("normal.jtl", "late", "--create", "--wait", "0.3", "--json"),
    );
    const { id } = JSON.parse(late.out);
    expect(late).toMatchObject({ exitCode: 6, err: expect.stringContaining(`headroom verdict ${id}`) });
    expect(await command.run(["verdict", id, "--team", trialTeam])).toMatchObject({ exitCode: 0 });
  });

  test("uploads without waiting when told to", async () => {
    expect(await command.upload("normal.jtl", "checkout", "--no-wait")).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^checkout #\d+ is uploaded: http:/),
    });
  });

  test("stopped in the middle of an upload it ends at once, and no run is made", async () => {
    await whileStopped("web", async () => {
      const upload = command.start(["upload", "large.jtl", "--test", "stopped", "--create", "--team", trialTeam]);
      await until(() => upload.err.includes("Sending large.jtl"), "it sends");
      upload.child.kill("SIGINT");
      expect(await upload.ended()).toMatchObject({
        exitCode: 130,
        err: expect.stringContaining("Stopped while sending. What was sent is kept for three days"),
      });
    });
    await command.upload("normal.jtl", "checkout");
    expect(await runsOf("stopped")).toEqual([]);
  });
});

function row(elapsedMs: number, index: number): string {
  return `${1_768_467_600_000 + index * 100},${elapsedMs},GET /cart,200,true\n`;
}

/** Two hundred samples in the CSV of JMeter, one every 100 ms, around a response time. */
function samples(elapsedMs: number): string {
  const rows = Array.from({ length: 200 }, (_, index) => row(elapsedMs + (index % 10), index));
  return `timeStamp,elapsed,label,responseCode,success\n${rows.join("")}`;
}

function runsOf(test: string) {
  return headroom.sql(`select r.id from "Run" r join "Test" t on t.id = r."testId" where t.slug = $1`, [test]);
}

async function whileStopped<Value>(name: "web" | "worker", work: () => Promise<Value>): Promise<Value> {
  const pid = await headroom.pidOf(name);
  process.kill(pid, "SIGSTOP");
  try {
    return await work();
  } finally {
    process.kill(pid, "SIGCONT");
  }
}
