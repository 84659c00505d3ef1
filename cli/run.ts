import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Arguments } from "./arguments.ts";
import type { Command, Surroundings } from "./command.ts";
import { CommandFailure, type ExitCode, exitCodes } from "./command-failure.ts";
import { findResults } from "./find-results.ts";
import { HeadroomApi } from "./headroom-api.ts";
import { HostSampler } from "./host/host-sampler.ts";
import { judge } from "./judge.ts";
import { type PreparedTool, prepareTool } from "./load-tool.ts";
import { checkPapers, paperOptions } from "./papers/write-papers.ts";
import { refuseEarly } from "./refuse-early.ts";
import { resultFiles } from "./result-files.ts";
import { failOnOf, runOptions, runParameters } from "./run-options.ts";
import { runTool, type ToolEnd } from "./run-tool.ts";
import { sendRun } from "./send-run.ts";
import { settingsOf } from "./settings.ts";
import { sourceParameters } from "./source-parameters.ts";

/** `headroom run`: runs a load test, finds what it wrote, uploads that and waits for the verdict. */
export const run: Command = {
  name: "run",
  summary: "run a load test, send what it wrote, and wait for the verdict",
  usage: "headroom run --test TEST [options] -- COMMAND …",
  options: [
    ...runOptions,
    ...paperOptions,
    { name: "result", kind: "list", value: "FILE", help: "a result file of the command, or a pattern; several times" },
    { name: "no-sampling", kind: "flag", help: "do not watch this host's CPU, memory, disk and network meanwhile" },
  ],
  examples: [
    "headroom run --test checkout -- locust -f locustfile.py --headless -u 200 -r 20 -t 10m",
    "headroom run --test checkout --result 'out/*.jtl' -- ./load-test.sh",
  ],
  isWrapper: true,
  run: async (given, around, wrapped) => {
    const folder = mkdtempSync(join(tmpdir(), "headroom-run-"));
    const keep = { isWanted: false };
    try {
      return await runIn(folder, given, around, { wrapped, keep });
    } finally {
      if (!keep.isWanted) rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Wrapped = { wrapped: readonly string[]; keep: { isWanted: boolean } };

async function runIn(folder: string, given: Arguments, around: Surroundings, { wrapped, keep }: Wrapped) {
  const settings = settingsOf(given, around.variables);
  const asked = [...runParameters(given), ...sourceParameters(given, around)];
  failOnOf(given);
  checkPapers(given, around);
  given.seconds("wait", 0);
  const retrySeconds = given.seconds("retry", 120);
  const tool = preparedTool(given, wrapped, folder, around);
  const api = new HeadroomApi(settings, around);
  await refuseEarly(api, asked, around);

  const startedAt = Date.now();
  const sampler = given.flag("no-sampling") ? null : new HostSampler(folder);
  const end = await runTool(tool.argv, given.flag("json"), around).finally(() => sampler?.stop());
  const ended = endText(tool.name ?? wrapped[0] ?? "", end);
  if (ended) around.terminal.say(ended);
  const results = findResults(tool.patterns, around.folder, startedAt);
  const files = resultFiles([...results, ...(sampler?.stop() ?? [])], around.folder);
  const sent = await sendRun(api, asked, files, { around, retrySeconds }).catch((error: unknown) => {
    keep.isWanted = files.some(({ path }) => path.startsWith(folder));
    const again = `headroom upload ${files.map(({ path }) => path).join(" ")} --test ${given.text("test")}`;
    around.terminal.say(`The results are kept. To send them later: ${again}`);
    throw error;
  });
  return judge(api, sent, given, around) satisfies Promise<ExitCode>;
}

function preparedTool(
  given: Arguments,
  wrapped: readonly string[],
  folder: string,
  around: Surroundings,
): PreparedTool {
  if (given.operands.length > 0 || wrapped.length === 0)
    throw new CommandFailure("usage", "Put the load test behind two dashes: headroom run --test checkout -- locust …");
  const results = given.list("result");
  if (results.length > 0) return { name: null, argv: [...wrapped], patterns: [...results] };
  const tool = prepareTool(wrapped, folder, around.variables);
  if (tool.patterns.length > 0) return tool;
  const known = "It is none of locust, k6 run, artillery run and jmeter";
  throw new CommandFailure("usage", `${known}: say where ${wrapped[0]} writes its results with --result FILE.`);
}

/** Said of a load test that did not end well: its results count all the same. */
function endText(name: string, { exitCode, signal }: ToolEnd): string | null {
  if (signal) return `${name} was ended by ${signal}; what it wrote is sent all the same.`;
  return exitCode === exitCodes.fine
    ? null
    : `${name} ended with exit code ${exitCode}; what it wrote is sent all the same.`;
}
