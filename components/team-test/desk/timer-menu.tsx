"use client";

import { Timer } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { RoundTimer } from "../round-timer.tsx";
import { useTimerLeft } from "../use-timer-left.ts";
import { useAct } from "./use-act.ts";
import type { Desk } from "./use-desk.ts";

const lengthsMin = [1, 2, 3, 5, 10, 15];

/** The shared timer, and for whoever leads its button and its lengths. */
export function TimerMenu({ desk: { facts, state, serverNow, acts } }: { desk: Desk }) {
  const act = useAct();
  const leftMs = useTimerLeft(state.timer, state.now, serverNow);
  const isRunning = state.timer.endsAt !== null && leftMs > 0;
  // People answer whenever they have time.
  if (facts.mode === "async" && state.phase === "answer") return null;
  return (
    <div className="flex items-center gap-2">
      <RoundTimer timer={state.timer} readAt={state.now} serverNow={serverNow} />
      {acts && (
        <>
          <Button hotkey="T" onClick={() => act(() => acts.setTimer({ act: isRunning ? "stop" : "start" }))}>
            {isRunning ? "Stop" : "Start"}
            <span className="sr-only"> timer</span>
          </Button>
          <Menu
            label="Length of the timer"
            align="end"
            triggerClassName="inline-flex size-7 items-center justify-center rounded text-ink-3 hover:bg-sunk hover:text-ink"
            trigger={<Timer aria-hidden="true" className="size-4" />}
          >
            {lengthsMin.map((minutes) => (
              <MenuItem key={minutes} onSelect={() => act(() => acts.setTimer({ act: "reset", ms: minutes * 60_000 }))}>
                {minutes} min
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
    </div>
  );
}
