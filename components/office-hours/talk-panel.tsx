"use client";

import { Button } from "#components/ui/button.tsx";
import type { SessionState, Slot } from "#lib/office-hours/queue/slot.ts";
import { EndTalkForm } from "./end-talk-form.tsx";
import { LinkedStory } from "./linked-story.tsx";
import type { Act, SittingActs } from "./sitting-acts.ts";
import { TalkClock } from "./talk-clock.tsx";

type TalkPanelProps = {
  state: SessionState;
  talking: Slot;
  serverNow: () => number;
  storiesPath: `/teams/${string}/stories`;
  /** Null: who looks does not host. */
  acts: SittingActs | null;
  act: Act;
  ask: () => Promise<void>;
  notes: string;
  onTyped: (notes: string) => void;
  isActing: boolean;
};

/** Who talks, for how long still, and for the host how it ends. */
export function TalkPanel({
  state,
  talking,
  serverNow,
  storiesPath,
  acts,
  act,
  ask,
  notes,
  onTyped,
  isActing,
}: TalkPanelProps) {
  const { id: slotId, name, topic, story } = talking;
  return (
    <section aria-labelledby="talk" className="border-accent border-l-2 pl-4 sm:pl-5">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
          <h2 id="talk" className="font-semibold text-lead">
            <bdi>{name}</bdi>
          </h2>
          <p className="mt-0.5 text-ink-2">
            <bdi>{topic}</bdi> <LinkedStory story={story} storiesPath={storiesPath} />
          </p>
        </div>
        <div className="flex flex-col gap-1.5 sm:items-end">
          <TalkClock state={state} serverNow={serverNow} onJump={ask} />
          {acts && (
            <div className="flex gap-1 max-sm:-ml-1.5 sm:-mr-1.5">
              <Button
                look="bare"
                hotkey="M"
                isPending={isActing}
                onClick={() => void act(() => acts.addTime({ slotId }))}
              >
                5 min more
              </Button>
              <Button look="bare" isPending={isActing} onClick={() => void act(() => acts.stop({ slotId }))}>
                Back to the queue
              </Button>
            </div>
          )}
        </div>
      </div>
      {acts && <EndTalkForm talking={talking} end={acts.end} {...{ storiesPath, notes, onTyped }} onDone={ask} />}
    </section>
  );
}
