import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";
import { type ExitCode, exitCodes } from "./command-failure.ts";
import type { FailOn } from "./run-options.ts";

/** What a run means for the pipeline. `note` says what the exit code alone does not. */
export type Outcome = { exitCode: ExitCode; note: string | null };

/** The exit code of a run as it was last seen, by the table of docs/command.md. */
export function outcomeOf(run: RunAnswer, failOn: FailOn, waitSeconds: number): Outcome {
  if (run.status === "failed")
    return { exitCode: exitCodes.unreadable, note: run.error?.message ?? "The files could not be read." };
  if (run.status !== "ready" || !run.verdict)
    return {
      exitCode: exitCodes.noVerdict,
      note: `No verdict within ${waitSeconds} s; the run is kept. Ask later: headroom verdict ${run.id}`,
    };
  switch (run.verdict.status) {
    case "pass":
      return { exitCode: exitCodes.fine, note: null };
    case "no baseline":
      return { exitCode: exitCodes.fine, note: "Warning: there is no baseline yet, so nothing was compared." };
    case "warning":
      return { exitCode: failOn === "warning" ? exitCodes.crossed : exitCodes.fine, note: null };
    case "fail":
      return failOn === "never"
        ? { exitCode: exitCodes.fine, note: "The run fails; with --fail-on never the pipeline goes on." }
        : { exitCode: exitCodes.crossed, note: null };
    case "not comparable":
    case "invalid":
      return { exitCode: exitCodes.notComparable, note: null };
  }
}
