"use client";

import { useEffect, useState } from "react";
import { ClockBar } from "#components/stories/clocks/clock-bar.tsx";
import { hasJumped, type Moment } from "#components/stories/clocks/clock-now.ts";
import { type SessionState, talkLeftMs } from "#lib/office-hours/queue/slot.ts";
import { clockText } from "#lib/shared/number-text.ts";

type TalkClockProps = {
  state: SessionState;
  serverNow: () => number;
  /** The machine slept, or somebody set its clock: the server has to be asked. */
  onJump: () => Promise<void>;
};

const tickMs = 500;

/** What is left of a talk: it counts on past its end, so that everybody sees by how much. */
export function TalkClock({ state, serverNow, onJump }: TalkClockProps) {
  const [now, setNow] = useState(() => Date.parse(state.now));
  useEffect(() => {
    let last = momentNow();
    const tick = () => {
      const moment = momentNow();
      if (hasJumped(last, moment)) void onJump();
      last = moment;
      setNow(serverNow());
    };
    tick();
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [serverNow, onJump]);
  const left = talkLeftMs(state, now);
  const talking = state.slots.find((slot) => slot.state === "talking");
  if (left === null || !talking) return null;
  const isOver = left < 0;
  const total = state.slotMs + talking.addedMs;
  return (
    <div className="w-40">
      <p className="flex items-baseline gap-2 whitespace-nowrap text-ink-3">
        <span role="timer" aria-label="Time left" className="figures font-medium text-figure text-ink tracking-tight">
          {isOver ? `+${clockText(-left)}` : clockText(left)}
        </span>
        <span className={isOver ? "font-medium text-ink" : undefined}>{isOver ? "over time" : "left"}</span>
      </p>
      <ClockBar share={Math.min(1, (total - left) / total)} />
      <p role="status" className="sr-only">
        {isOver ? "The time of this talk is up." : ""}
      </p>
    </div>
  );
}

function momentNow(): Moment {
  return { monotonic: performance.now(), wall: Date.now() };
}
