"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { MoveHandle } from "#components/ui/move-handle.tsx";
import type { Slot } from "#lib/office-hours/queue/slot.ts";
import { LinkedStory } from "./linked-story.tsx";
import type { Act, SittingActs } from "./sitting-acts.ts";
import { TopicForm } from "./topic-form.tsx";
import type { Viewer } from "./viewer.ts";

type QueueRowProps = {
  slot: Slot;
  index: number;
  viewer: Viewer;
  storiesPath: `/teams/${string}/stories`;
  acts: SittingActs;
  act: Act;
  isActing: boolean;
  /** When it is their turn: "in about 10 min"; null while the sitting is not open. */
  turn: string | null;
  mayTalk: boolean;
  onMove: (to: number) => void;
};

/** One who waits: their place, what they bring, and what who looks may do about it. */
export function QueueRow({
  slot,
  index,
  viewer,
  storiesPath,
  acts,
  act,
  isActing,
  turn,
  mayTalk,
  onMove,
}: QueueRowProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { id: slotId, name, topic, story } = slot;
  const isOwn = slot.userId === viewer.userId;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1.5 border-b py-2.5">
      {viewer.mayHost && <MoveHandle label={name} index={index} onMove={onMove} />}
      <span aria-hidden="true" className="figures w-5 pt-px text-right text-ink-3">
        {index + 1}
      </span>
      <div className="min-w-0 flex-1 basis-40 [overflow-wrap:anywhere]">
        <p>
          <bdi className="font-medium">{name}</bdi>
          {isOwn && <span className="text-ink-3"> (you)</span>}
          {turn && <span className="ml-3 text-ink-3 text-meta">{turn}</span>}
        </p>
        {isEditing ? (
          <TopicForm {...{ slotId, topic, act }} change={acts.changeTopic} onClose={() => setIsEditing(false)} />
        ) : (
          <p className="text-ink-2 text-table">
            <bdi>{topic}</bdi> <LinkedStory story={story} storiesPath={storiesPath} />
          </p>
        )}
      </div>
      <div className="ml-auto flex items-center gap-1">
        {isOwn && !isEditing && (
          <Button look="bare" onClick={() => setIsEditing(true)} aria-label="Change what you bring">
            Change
          </Button>
        )}
        {(isOwn || viewer.mayHost) && (
          <Button
            look="bare"
            onClick={() => void act(() => acts.leave({ slotId }))}
            aria-label={isOwn ? "Leave the queue" : `Remove ${name} from the queue`}
          >
            {isOwn ? "Leave" : "Remove"}
          </Button>
        )}
        {mayTalk && (
          <Button
            look={index === 0 ? "primary" : "plain"}
            hotkey={index === 0 ? "N" : undefined}
            isPending={isActing && index === 0}
            onClick={() => void act(() => acts.start({ slotId }))}
            aria-label={`Talk with ${name}`}
          >
            Talk
          </Button>
        )}
      </div>
    </li>
  );
}
