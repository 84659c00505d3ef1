import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { trialTeam, trialToken } from "#scripts/start/run-client.ts";
import { TrialInstance } from "#scripts/start/trial-instance.ts";

const root = join(import.meta.dirname, "..");
let headroom: TrialInstance;
let folder: string;

// Finds and stops processes through /proc.
describe.skipIf(process.platform !== "linux")("what pipelines are given", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
    folder = mkdtempSync(join(tmpdir(), "headroom-pipeline-"));
    writeFileSync(join(folder, "results.jtl"), samples(120));
    writeFileSync(
      join(folder, "load-test.cjs"),
      `require("fs").writeFileSync("out.jtl", ${JSON.stringify(samples(120))})`,
    );
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await headroom.discard();
  });

  test("the GitHub Action sends files, tells the verdict to the steps after it, and writes a summary", async () => {
    const { exitCode, log } = await action({ INPUT_FILES: "results.jtl\n\n", INPUT_OPTIONS: "--config workers=8\n" });
    expect({ exitCode, log }).toMatchObject({ exitCode: 0, log: expect.stringContaining("○ no baseline") });
    const outputs = Object.fromEntries(written("output").map((line) => line.split(/=(.*)/).slice(0, 2)));
    expect(outputs).toMatchObject({ verdict: "no baseline", "run-url": expect.stringContaining("/runs/1") });
    expect(readFileSync(outputs.junit, "utf8")).toContain('<testsuite name="checkout #1"');
    expect(written("summary").join("\n")).toMatch(/### ○ checkout \[run 1\]/);
    const [run] = await headroom.sql(`select config from "Run" where id = $1`, [outputs["run-id"]]);
    expect(run).toEqual({ config: { workers: "8" } });
  });

  test("the GitHub Action runs a command as a shell reads it, and fails by its options", async () => {
    const command = "node 'load-test.cjs'";
    const ran = await action({ INPUT_COMMAND: command, INPUT_OPTIONS: "--result out.jtl" });
    expect(ran).toMatchObject({ exitCode: 0 });
    const typo = await action({ INPUT_FILES: "results.jtl", INPUT_TEST: "chekout", INPUT_CREATE: "false" });
    expect(typo).toMatchObject({ exitCode: 3, log: expect.stringContaining("Did you mean checkout?") });
    expect(await action({ INPUT_FILES: "none.jtl" })).toMatchObject({ exitCode: 4 });
  });

  test("the template for GitLab is served, and its script sends files and leaves reports", async () => {
    const response = await fetch(`${headroom.client.url}/ci/headroom.gitlab-ci.yml`);
    expect(response.status).toBe(200);
    const [, job] = parseAllDocuments(await response.text()).map(
      (document): { script: string[] } => Object.values<{ script: string[] }>(document.toJS())[0] ?? { script: [] },
    );
    const inputs = new Map([
      ["files", "results.jtl"],
      ["options", `--team ${trialTeam}`],
    ]);
    const lines = job?.script.join("\n") ?? "";
    const script = lines.replace(/\$\[\[ inputs\.(\w+) \]\]/g, (_, name: string) => inputs.get(name) ?? "");
    const { exitCode } = await bash(`set -e\n${script}`, { HEADROOM_TEST: "checkout", HEADROOM_FAIL_ON: "fail" });
    expect(exitCode).toBe(0);
    expect(readFileSync(join(folder, "headroom.xml"), "utf8")).toContain('<testsuite name="checkout #');
    expect(readFileSync(join(folder, "headroom.md"), "utf8")).toContain("<!-- headroom:checkout -->");
  });
});

async function action(inputs: Record<string, string>) {
  const { runs } = parse(readFileSync(join(root, "action.yml"), "utf8"));
  for (const name of ["output", "summary"]) writeFileSync(join(folder, name), "");
  const options = `--team ${trialTeam}\n${inputs.INPUT_OPTIONS ?? ""}`;
  return bash(runs.steps[0].run, {
    INPUT_TEST: "checkout",
    INPUT_FILES: "",
    INPUT_COMMAND: "",
    INPUT_CREATE: "true",
    INPUT_ENVIRONMENT: "",
    INPUT_FAIL_ON: "fail",
    INPUT_COMMENT: "true",
    ...inputs,
    INPUT_OPTIONS: options,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
  });
}

async function bash(script: string, variables: Record<string, string>) {
  const child = spawn("bash", ["-c", script], {
    cwd: folder,
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      HOME: folder,
      HEADROOM_URL: `${headroom.client.url}/`,
      HEADROOM_TOKEN: trialToken,
      ...variables,
    },
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      log += chunk;
    });
  const [exitCode] = await once(child, "close");
  return { exitCode, log };
}

function written(name: "output" | "summary"): string[] {
  return readFileSync(join(folder, name), "utf8").split("\n").filter(Boolean);
}

/** Samples of one request, as JMeter writes them. */
function samples(elapsedMs: number): string {
  const head = "timeStamp,elapsed,label,responseCode,success,bytes\n";
  const rows = Array.from(
    { length: 200 },
    (_, k) => `${1_763_344_800_000 + k * 50},${elapsedMs},GET /cart,200,true,512\n`,
  );
  return head + rows.join("");
}
