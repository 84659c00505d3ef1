import { setTimeout as pause } from "node:timers/promises";
import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";
import { durationText } from "#lib/shared/number-text.ts";
import type { Surroundings } from "./command.ts";
import { CommandFailure } from "./command-failure.ts";
import { type HeadroomApi, jsonOf } from "./headroom-api.ts";

const firstPauseMs = 200;
const longestPauseMs = 3000;

type Asked = { id: string; team: string | undefined; waitSeconds: number; around: Surroundings };

/**
 * Asks for a run until it is read and judged, failed, or the time is over; what is returned may be either. A Headroom that
 * is being started again is waited for. Null when it was never reached.
 * @throws CommandFailure when the run is not to be seen, or the wait was stopped
 */
export async function waitForVerdict(
  api: HeadroomApi,
  { id, team, waitSeconds, around }: Asked,
): Promise<RunAnswer | null> {
  const { terminal, signals } = around;
  const startedAt = Date.now();
  const parameters: [string, string][] = team ? [["team", team]] : [];
  const sending = api.sending(`/api/v1/runs/${encodeURIComponent(id)}`, { parameters });
  let last: RunAnswer | null = null;
  try {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.3, longestPauseMs)) {
      const result = await api.attempt(sending);
      if (result.kind === "done") last = jsonOf(api.accepted(result.value, sending), sending.url) as RunAnswer;
      else if (!result.fault.isPassing) throw new CommandFailure("notSent", result.fault.sentence);
      if (last && isSettled(last)) return last;
      const elapsedMs = Date.now() - startedAt;
      if (elapsedMs >= waitSeconds * 1000) return last;
      const happens = result.kind === "fault" ? `${result.fault.sentence}; asking again` : stageText(last);
      terminal.progress(`${happens}  ${durationText(Math.max(elapsedMs, 1000))}`);
      const wished = result.kind === "fault" ? Math.max(pauseMs, result.fault.retryAfterMs ?? 0) : pauseMs;
      await pause(Math.min(wished, Math.max(waitSeconds * 1000 - elapsedMs, 1)), undefined, {
        signal: signals.stopped,
      });
    }
  } catch (error) {
    if (!signals.stopped.aborted) throw error;
    throw new CommandFailure("interrupted", `Stopped waiting; Headroom goes on. Ask later: headroom verdict ${id}`);
  } finally {
    terminal.clear();
  }
}

export function isSettled(run: RunAnswer): boolean {
  return run.status === "ready" || run.status === "failed";
}

function stageText(run: RunAnswer | null): string {
  if (run?.status === "queued") return "waiting for a worker";
  return run?.stage === "storing" ? "storing and judging" : (run?.stage ?? "waiting");
}
