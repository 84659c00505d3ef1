import { setTimeout as pause } from "node:timers/promises";
import { durationText } from "#lib/shared/number-text.ts";
import { CommandFailure } from "./command-failure.ts";
import type { Fault } from "./connection-fault.ts";

/** Pauses between attempts as shares of the whole time, so that a restart and an outage are both survived. */
const shares = [1, 4, 15, 40].map((part) => part / 60);

/** The longest pause that a server may ask for, in ms. */
const longestPauseMs = 120_000;

/** What one attempt came to. `at` says how far it got: "at 43 %". */
export type Attempt<Value> = { kind: "done"; value: Value } | { kind: "fault"; fault: Fault; at: string };

/**
 * Attempts something up to five times while what hinders it may pass, for about `forSeconds` in all.
 * @param say one line before each new attempt: "Connection lost at 43 %: sending again in 2 s (2 of 5)"
 * @throws CommandFailure (not sent) when it is given up
 */
export async function tryAgain<Value>(
  attempt: () => Promise<Attempt<Value>>,
  {
    forSeconds,
    say,
    signal,
    again,
  }: { forSeconds: number; say: (line: string) => void; signal: AbortSignal; again: string },
): Promise<Value> {
  const pauses = forSeconds > 0 ? shares.map((share) => share * forSeconds * 1000) : [];
  for (let made = 1; ; made += 1) {
    const result = await attempt();
    if (result.kind === "done") return result.value;
    const { fault, at } = result;
    if (!fault.isPassing) throw new CommandFailure("notSent", fault.sentence);
    const happened = `${fault.sentence}${at === "" ? "" : ` ${at}`}`;
    const planned = pauses[made - 1];
    if (planned === undefined) throw new CommandFailure("notSent", givenUp(happened, made));
    const waitMs = Math.min(Math.max(planned, fault.retryAfterMs ?? 0), longestPauseMs);
    const inTime = waitMs >= 1000 ? ` in ${durationText(waitMs)}` : "";
    say(`${happened}: ${again} again${inTime} (${made + 1} of ${pauses.length + 1})`);
    await pause(waitMs, undefined, { signal });
  }
}

function givenUp(happened: string, attempts: number): string {
  const tries = attempts === 1 ? "" : ` Given up after ${attempts} attempts.`;
  return `${happened}.${tries} Check that Headroom runs and that HEADROOM_URL is right; the same command may be run again.`;
}
