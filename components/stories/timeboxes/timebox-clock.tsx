"use client";

import { durationText } from "#lib/shared/number-text.ts";
import type { ClockReading } from "#lib/stories/timeboxes/timebox.ts";
import { ClockBar } from "../clocks/clock-bar.tsx";
import { clockNow } from "../clocks/clock-now.ts";
import { leftText } from "../clocks/left-text.ts";
import { useSinceMs } from "../clocks/use-since-ms.ts";

type TimeboxClockProps = {
  reading: ClockReading;
  /** The machine slept meanwhile: the server has to be asked again. */
  onJump: () => void;
};

/** What is left of a timebox: "45:28 left of 2 h", or for how long its time has been up. */
export function TimeboxClock({ reading, onJump }: TimeboxClockProps) {
  const sinceMs = useSinceMs(reading, reading.state === "running", onJump);
  const { leftMs, usedShare } = clockNow(reading, sinceMs);
  const total = durationText(reading.totalMs);
  return (
    <div className="w-full max-w-72">
      <p className="flex items-baseline gap-2">
        <span role="timer" aria-label="Time left" className="figures font-medium text-figure tracking-tight">
          {leftText(leftMs)}
        </span>
        <span className="text-ink-3">{leftMs > 0 ? `left of ${total}` : upText(total, -leftMs)}</span>
      </p>
      <div className="mt-1">
        <ClockBar share={usedShare} />
      </div>
    </div>
  );
}

function upText(total: string, overMs: number): string {
  const minutes = Math.floor(overMs / 60_000);
  return minutes === 0 ? `${total} are up` : `${total} are up, since ${minutes} min`;
}
