"use client";

import { classNames } from "#components/ui/class-names.ts";
import type { RoundTimer as Timer } from "#lib/team-test/rounds/round-state.ts";
import { timerText } from "./timer-text.ts";
import { useTimerLeft } from "./use-timer-left.ts";

type RoundTimerProps = {
  timer: Timer;
  /** The server's time when `timer` was read, ISO 8601. */
  readAt: string;
  /** The server's time now, in ms since the epoch. */
  serverNow: () => number;
  /** Within a line of text. */
  isSmall?: boolean;
};

/** What is left of the shared timer: "04:12 of 5 min". All screens show the same, by the server's clock. */
export function RoundTimer({ timer, readAt, serverNow, isSmall = false }: RoundTimerProps) {
  const leftMs = useTimerLeft(timer, readAt, serverNow);
  return (
    <span className="inline-flex items-baseline gap-2 whitespace-nowrap text-ink-3">
      <span
        role="timer"
        aria-label="Time left"
        className={classNames("figures font-medium text-ink", !isSmall && "text-figure tracking-tight")}
      >
        {timerText(leftMs)}
      </span>
      <span>of {timer.ms / 60_000} min</span>
      <span role="status" className="sr-only">
        {timer.endsAt !== null && leftMs === 0 ? "The time is up." : ""}
      </span>
    </span>
  );
}
