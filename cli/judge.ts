import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";
import type { Arguments } from "./arguments.ts";
import type { Surroundings } from "./command.ts";
import { type ExitCode, exitCodes } from "./command-failure.ts";
import type { HeadroomApi } from "./headroom-api.ts";
import { outcomeOf } from "./outcome.ts";
import { writePapers } from "./papers/write-papers.ts";
import { failOnOf } from "./run-options.ts";
import { verdictText } from "./verdict-text.ts";
import { isSettled, waitForVerdict } from "./wait-for-verdict.ts";

/** `--wait`, in seconds. */
export const defaultWaitSeconds = 600;

/** Waits for the verdict of a run that was sent, prints it, and says by the exit code what the pipeline should do. */
export async function judge(
  api: HeadroomApi,
  run: RunAnswer,
  given: Arguments,
  around: Surroundings,
): Promise<ExitCode> {
  if (given.flag("no-wait")) {
    around.terminal.print(given.flag("json") ? jsonText(run) : `${run.test} #${run.number} is uploaded: ${run.url}`);
    return exitCodes.fine;
  }
  const waitSeconds = given.seconds("wait", defaultWaitSeconds);
  const asked = { id: run.id, team: given.text("team"), waitSeconds, around };
  const last = isSettled(run) ? run : await waitForVerdict(api, asked);
  return tell(last ?? run, given, around);
}

/** Prints a run as it was last seen, and writes what was asked for of it. */
export async function tell(run: RunAnswer, given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { terminal } = around;
  const { exitCode, note } = outcomeOf(run, failOnOf(given), given.seconds("wait", defaultWaitSeconds));
  if (given.flag("json")) terminal.print(jsonText(run));
  else if (run.verdict) terminal.print(verdictText(run, (style, text) => terminal.paint(style, text)));
  if (note) terminal.say(run.verdict ? note : `${note}\n${run.url}`);
  await writePapers(run, given, around);
  return exitCode;
}

function jsonText(run: RunAnswer): string {
  return JSON.stringify(run, null, 2);
}
