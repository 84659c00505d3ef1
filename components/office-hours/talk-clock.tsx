"use client";

import { useEffect, useState } from "react";
import { type SessionState, talkLeftMs } from "#lib/office-hours/queue/slot.ts";
import { clockText } from "#lib/shared/number-text.ts";

type TalkClockProps = { state: SessionState; serverNow: () => number };

/** What is left of a talk: it counts on past its end, so that everybody sees by how much. */
export function TalkClock({ state, serverNow }: TalkClockProps) {
  const [now, setNow] = useState(() => Date.parse(state.now));
  useEffect(() => {
    const tick = () => setNow(serverNow());
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [serverNow]);
  const left = talkLeftMs(state, now);
  if (left === null) return null;
  return (
    <span className="inline-flex items-baseline gap-2 whitespace-nowrap text-ink-3">
      <span role="timer" aria-label="Time left" className="figures font-medium text-figure text-ink tracking-tight">
        {left < 0 ? `+${clockText(-left)}` : clockText(left)}
      </span>
      <span>{left < 0 ? "over time" : "left"}</span>
      <span role="status" className="sr-only">
        {left < 0 ? "The time of this talk is up." : ""}
      </span>
    </span>
  );
}
