import type { Command } from "./command.ts";
import { CommandFailure } from "./command-failure.ts";
import { HeadroomApi } from "./headroom-api.ts";
import { judge } from "./judge.ts";
import { checkPapers, paperOptions } from "./papers/write-papers.ts";
import { resultFiles } from "./result-files.ts";
import { failOnOf, runOptions, runParameters } from "./run-options.ts";
import { sendRun } from "./send-run.ts";
import { settingsOf } from "./settings.ts";
import { sourceParameters } from "./source-parameters.ts";

/** `headroom upload`: sends the result files of one run and waits for its verdict. */
export const upload: Command = {
  name: "upload",
  summary: "send the result files of one run, and wait for the verdict",
  usage: "headroom upload FILE… --test TEST [options]",
  options: [...runOptions, ...paperOptions],
  examples: [
    "headroom upload results.jtl --test checkout",
    "headroom upload 'results_*.csv' --test checkout --environment staging --fail-on warning",
  ],
  run: async (given, around) => {
    const settings = settingsOf(given, around.variables);
    const parameters = runParameters(given);
    failOnOf(given);
    checkPapers(given, around);
    given.seconds("wait", 0);
    const retrySeconds = given.seconds("retry", 120);
    if (given.operands.length === 0)
      throw new CommandFailure("usage", "Name the result files: headroom upload results.jtl.");
    const files = resultFiles(given.operands, around.folder);
    const api = new HeadroomApi(settings, around);
    const source = sourceParameters(given, around);
    const run = await sendRun(api, [...parameters, ...source], files, { around, retrySeconds });
    return judge(api, run, given, around);
  },
};
