"use client";

import { useEffect, useState } from "react";
import { hasJumped, type Moment } from "./clock-now.ts";

const tickMs = 500;

/**
 * How long ago a reading came here, in ms, by a clock that nobody can set; it goes on counting while `isRunning`. `onJump` when the machine slept
 * meanwhile: then the server has to be asked again.
 */
export function useSinceMs(reading: object, isRunning: boolean, onJump: () => void): number {
  const [counted, setCounted] = useState<{ of: object; ms: number }>({ of: reading, ms: 0 });
  useEffect(() => {
    if (!isRunning) return;
    const start = momentNow();
    let last = start;
    const tick = () => {
      const moment = momentNow();
      if (hasJumped(last, moment)) onJump();
      last = moment;
      setCounted({ of: reading, ms: moment.monotonic - start.monotonic });
    };
    const ticking = setInterval(tick, tickMs);
    return () => clearInterval(ticking);
  }, [reading, isRunning, onJump]);
  return counted.of === reading ? counted.ms : 0;
}

function momentNow(): Moment {
  return { monotonic: performance.now(), wall: Date.now() };
}
