"use client";

import { Button } from "#components/ui/button.tsx";
import type { SessionState, Slot } from "#lib/office-hours/queue/slot.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { EndTalkForm } from "./end-talk-form.tsx";
import { LinkedStory } from "./linked-story.tsx";
import type { SittingActs } from "./sitting-acts.ts";
import { TalkClock } from "./talk-clock.tsx";

type TalkPanelProps = {
  state: SessionState;
  talking: Slot;
  serverNow: () => number;
  storiesPath: `/teams/${string}/stories`;
  /** Null: who looks does not host. */
  acts: SittingActs | null;
  act: (run: () => Promise<ActionResult<unknown>>) => Promise<void>;
  ask: () => Promise<void>;
};

/** Who talks, for how long still, and for the host how it ends. */
export function TalkPanel({ state, talking, serverNow, storiesPath, acts, act, ask }: TalkPanelProps) {
  return (
    <section aria-labelledby="talk" className="border-accent border-l-2 pl-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
          <h2 id="talk" className="font-semibold text-lead">
            {talking.name}
          </h2>
          <p className="text-ink-2">
            {talking.topic} <LinkedStory story={talking.story} storiesPath={storiesPath} />
          </p>
        </div>
        <div className="flex items-center gap-3">
          <TalkClock state={state} serverNow={serverNow} />
          {acts && (
            <>
              <Button onClick={() => void act(() => acts.addTime({ slotId: talking.id }))}>+5 min</Button>
              <Button look="bare" onClick={() => void act(() => acts.stop({ slotId: talking.id }))}>
                Back to the queue
              </Button>
            </>
          )}
        </div>
      </div>
      {acts && <EndTalkForm key={talking.id} talking={talking} end={acts.end} onDone={ask} />}
    </section>
  );
}
