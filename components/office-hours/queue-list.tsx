"use client";

import { type SessionState, waitMs } from "#lib/office-hours/queue/slot.ts";
import { durationText } from "#lib/shared/number-text.ts";
import { QueueRow } from "./queue-row.tsx";
import type { Act, SittingActs } from "./sitting-acts.ts";
import type { Viewer } from "./viewer.ts";

type QueueListProps = {
  state: SessionState;
  viewer: Viewer;
  storiesPath: `/teams/${string}/stories`;
  acts: SittingActs;
  act: Act;
  isActing: boolean;
};

const minuteMs = 60_000;

/** Who waits, in the order of their turn, and about how long. */
export function QueueList({ state, viewer, storiesPath, acts, act, isActing }: QueueListProps) {
  const waiting = state.slots.filter((slot) => slot.state === "waiting");
  const isTalking = state.slots.some((slot) => slot.state === "talking");
  const isOpen = state.openedAt !== null && state.closedAt === null;
  if (waiting.length === 0)
    return (
      <p className="border-b py-3.5 text-ink-2">
        {isTalking ? "Nobody else waits." : "Nobody waits. Bring whatever feels slow."}
      </p>
    );
  const turnOf = (index: number) => {
    if (index === 0 && !isTalking) return "next";
    const ms = waitMs(state, index, Date.parse(state.now));
    return `in about ${durationText(Math.max(1, Math.ceil(ms / minuteMs)) * minuteMs)}`;
  };
  const move = (slotId: string, to: number) => {
    if (to >= 0 && to < waiting.length) void act(() => acts.move({ slotId, to }));
  };
  return (
    <ol aria-label="Who waits">
      {waiting.map((slot, index) => (
        <QueueRow
          key={slot.id}
          {...{ slot, index, viewer, storiesPath, act, acts, isActing }}
          turn={isOpen ? turnOf(index) : null}
          mayTalk={viewer.mayHost && isOpen && !isTalking}
          onMove={(to) => move(slot.id, to)}
        />
      ))}
    </ol>
  );
}
