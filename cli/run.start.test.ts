import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authorization, trialTeam } from "#scripts/start/run-client.ts";
import { findFreePort } from "#scripts/start/running-headroom.ts";
import { TrialInstance, until } from "#scripts/start/trial-instance.ts";
import { ServedCommand } from "./served-command.test-data.ts";

let headroom: TrialInstance;
let command: ServedCommand;

/** A load test that writes a result where the environment says. */
const loadTest = `
  const { writeFileSync } = require("node:fs");
  const line = (k) => 1768467600000 + k * 100 + ",120,GET /cart,200,true";
  const results = ["timeStamp,elapsed,label,responseCode,success", ...Array.from({ length: 100 }, (_, k) => line(k))];
  const end = (exitCode) => { writeFileSync("out.jtl", results.join("\\n") + "\\n"); process.exit(exitCode); };
`;

// Reads /proc to find the processes of a start.
describe.skipIf(process.platform !== "linux")("headroom run", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
    command = await ServedCommand.fetch(headroom.client.url);
    command.write("good.cjs", `${loadTest} console.log("load test output"); end(0);`);
    command.write("bad.cjs", `${loadTest} end(3);`);
    command.write("nothing.cjs", "");
    command.write(
      "busy.cjs",
      `const { writeFileSync } = require("node:fs");
       const rows = ["timeStamp,elapsed,label,responseCode,success"];
       setInterval(() => rows.push(Date.now() + ",5,GET /cart,200,true"), 20);
       setTimeout(() => { writeFileSync("busy.jtl", rows.join("\\n") + "\\n"); process.exit(0); }, 3500);`,
    );
    command.write("telling.cjs", `${loadTest} console.log("token:", process.env.HEADROOM_TOKEN); end(0);`);
    const onSignal = `process.on("SIGINT", () => { console.log("asked to stop"); end(0); });`;
    command.write("endless.cjs", `${loadTest} ${onSignal} setInterval(() => {}, 1000); console.log("running");`);
  });
  afterAll(async () => {
    command.discard();
    await headroom.discard();
  });

  const runAs = (test: string, script: string, ...options: string[]) =>
    command.run(["run", "--test", test, "--create", "--team", trialTeam, ...options, "--", "node", script]);
  const run = (script: string, ...options: string[]) => runAs("wrapped", script, ...options);

  test("runs the load test, sends what it wrote and ends with the verdict", async () => {
    const ended = await run("good.cjs", "--result", "*.jtl");
    expect(ended).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^load test output\n○ no baseline/) });
    expect(ended.err).toContain("Sending out.jtl");
  });

  test("watches its own host meanwhile, and sends what that did with the results", async () => {
    const ended = await runAs("own-host", "busy.cjs", "--result", "busy.jtl", "--json");
    const { id } = JSON.parse(ended.out);
    const answer = await fetch(`${headroom.client.url}/api/v1/runs/${id}/resources?team=${trialTeam}`, {
      headers: authorization,
    });
    const { series } = await answer.json();
    const metrics = series.map(({ host, metric }: { host: string; metric: string }) => `${host} ${metric}`);
    expect(metrics).toEqual(expect.arrayContaining(["generator cpu", "generator load", "generator memory"]));
    expect(series[0].values.filter((value: number | null) => value !== null).length).toBeGreaterThanOrEqual(2);
    const unwatched = await runAs("own-host", "busy.cjs", "--result", "busy.jtl", "--json", "--no-sampling");
    const none = await fetch(
      `${headroom.client.url}/api/v1/runs/${JSON.parse(unwatched.out).id}/resources?team=${trialTeam}`,
      {
        headers: authorization,
      },
    );
    expect(await none.json()).toMatchObject({ series: [] });
  });

  test("keeps its output to the JSON when that was asked for", async () => {
    const { out, err } = await run("good.cjs", "--result", "out.jtl", "--json");
    expect(JSON.parse(out)).toMatchObject({ test: "wrapped", summary: { requests: 100 } });
    expect(err).toContain("load test output");
  });

  test("keeps its token from the load test", async () => {
    expect((await runAs("telling", "telling.cjs", "--result", "out.jtl")).out).toContain("token: undefined");
  });

  test("sends the results of a load test that ended badly, and lets the verdict decide", async () => {
    expect(await run("bad.cjs", "--result", "out.jtl")).toMatchObject({
      exitCode: 0,
      err: expect.stringContaining("node ended with exit code 3; what it wrote is sent all the same."),
    });
  });

  test("passes a signal on, and sends what the load test wrote then", async () => {
    const args = ["run", "--test", "wrapped", "--team", trialTeam, "--result", "out.jtl", "--", "node", "endless.cjs"];
    const running = command.start(args);
    await until(() => running.out.includes("running"), "the load test runs");
    running.child.kill("SIGINT");
    running.child.kill("SIGINT");
    const { exitCode, out } = await running.ended();
    expect({ exitCode, asked: out.match(/asked to stop/g)?.length }).toEqual({ exitCode: 0, asked: 1 });
    expect(out).toContain("no baseline");
  });

  test.each([
    ["nothing.cjs", ["--result", "none-*.jtl"], 4, "The load test left no result file. Looked for none-*.jtl."],
    ["good.cjs", [], 2, "say where node writes its results with --result FILE."],
    ["good.cjs", ["--result", "out.jtl", "--junit", "."], 2, ". cannot be written: it is a folder"],
  ])("%s with %j ends with %i: %s", async (script, options, exitCode, message) => {
    expect(await run(script, ...options)).toMatchObject({ exitCode, err: expect.stringContaining(message) });
  });

  test("says in the words of a shell that a load test cannot be started", async () => {
    const args = ["run", "--test", "wrapped", "--team", trialTeam, "--", "./locust"];
    expect(await command.run(args)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("./locust: command not found"),
    });
    expect(await command.run(args.slice(0, 5))).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("behind two dashes"),
    });
  });

  test("refuses an unknown test before the load test is started", async () => {
    const args = ["run", "--test", "wraped", "--team", trialTeam, "--result", "out.jtl", "--", "node", "good.cjs"];
    const { exitCode, out, err } = await command.run(args);
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: "" });
    expect(err).toContain("Did you mean wrapped?");
  });

  test("keeps the results that it could not send, and says how to send them", async () => {
    const url = `http://127.0.0.1:${await findFreePort()}`;
    command.write("locust", `#!/bin/sh\necho "Type,Name" > "$2_stats.csv"\n`);
    const args = ["run", "--test", "kept", "--url", url, "--retry", "0", "--", "sh", "-c", "exit"];
    expect(await command.run([...args.slice(0, 7), "--", "sh", "locust"])).toMatchObject({ exitCode: 2 });
    const variables = { PATH: `${command.folder}:${process.env.PATH}` };
    const { exitCode, err } = await command.run([...args.slice(0, 7), "--", "env", "sh", `${command.folder}/locust`], {
      variables,
    });
    expect(exitCode).toBe(3);
    expect(err).toContain("The load test starts; its results are sent afterwards.");
    const kept = /headroom upload (\S+_stats\.csv) --test kept/.exec(err)?.[1] ?? "";
    expect(kept).toContain("headroom-run-");
  });

  test("leaves no temporary folder behind but the kept one", () => {
    expect(readdirSync(command.folder).filter((name) => name.startsWith("headroom-run-"))).toHaveLength(1);
  });
});
