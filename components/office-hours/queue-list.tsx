"use client";

import { Button } from "#components/ui/button.tsx";
import { MoveHandle } from "#components/ui/move-handle.tsx";
import { type SessionState, type Slot, waitMs } from "#lib/office-hours/queue/slot.ts";
import { durationText } from "#lib/shared/number-text.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { LinkedStory } from "./linked-story.tsx";
import type { SittingActs } from "./sitting-acts.ts";

type QueueListProps = {
  state: SessionState;
  waiting: readonly Slot[];
  userId: string;
  storiesPath: `/teams/${string}/stories`;
  mayHost: boolean;
  isTalking: boolean;
  acts: SittingActs;
  act: (run: () => Promise<ActionResult<unknown>>) => Promise<void>;
};

/** Who waits, in the order of their turn, and about how long. */
export function QueueList({ state, waiting, userId, storiesPath, mayHost, isTalking, acts, act }: QueueListProps) {
  if (waiting.length === 0)
    return (
      <p className="py-4 text-ink-2">{state.closedAt ? "It is over." : "Nobody waits. Bring whatever feels slow."}</p>
    );
  const isOpen = state.openedAt !== null && state.closedAt === null;
  return (
    <ol aria-label="Who waits">
      {waiting.map((slot, index) => {
        const isOwn = slot.userId === userId;
        return (
          <li key={slot.id} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b py-2.5">
            {mayHost && (
              <MoveHandle
                label={slot.name}
                index={index}
                onMove={(to) => void act(() => acts.move({ slotId: slot.id, to }))}
              />
            )}
            <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
              <p>
                <span className="font-medium">{slot.name}</span>
                {isOwn && <span className="text-ink-3"> (you)</span>}
                {isOpen && (
                  <span className="ml-3 text-ink-3 text-meta">
                    {index === 0 && !isTalking
                      ? "next"
                      : `in about ${durationText(Math.ceil(waitMs(state, index, Date.parse(state.now)) / 60_000) * 60_000)}`}
                  </span>
                )}
              </p>
              <p className="text-ink-2 text-table">
                {slot.topic} <LinkedStory story={slot.story} storiesPath={storiesPath} />
              </p>
            </div>
            {mayHost && isOpen && !isTalking && (
              <Button
                look={index === 0 ? "primary" : "plain"}
                onClick={() => void act(() => acts.start({ slotId: slot.id }))}
                aria-label={`Talk with ${slot.name}`}
              >
                Talk
              </Button>
            )}
            {(isOwn || mayHost) && (
              <Button
                look="bare"
                onClick={() => void act(() => acts.leave({ slotId: slot.id }))}
                aria-label={isOwn ? "Leave the queue" : `Take ${slot.name} out of the queue`}
              >
                {isOwn ? "Leave" : "Remove"}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
