"use client";

import { Button } from "#components/ui/button.tsx";
import { notSent } from "#components/ui/not-sent.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { SessionState } from "#lib/office-hours/queue/slot.ts";
import { sessionSentence } from "#lib/office-hours/sessions/session-words.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { CloseButton } from "./close-button.tsx";
import { JoinForm } from "./join-form.tsx";
import { QueueList } from "./queue-list.tsx";
import type { SittingActs } from "./sitting-acts.ts";
import { TalkPanel } from "./talk-panel.tsx";
import { useSitting } from "./use-sitting.ts";

type SittingBoardProps = {
  initial: SessionState;
  /** Its time, by the clock of the office hours. */
  when: string;
  stateHref: string;
  storiesPath: `/teams/${string}/stories`;
  userId: string;
  mayQueue: boolean;
  mayHost: boolean;
  acts: SittingActs;
};

/** A sitting: who talks, who waits, and what each of those who look at it can do. */
export function SittingBoard({
  initial,
  when,
  stateHref,
  storiesPath,
  userId,
  mayQueue,
  mayHost,
  acts,
}: SittingBoardProps) {
  const { state, ask, serverNow } = useSitting(initial, stateHref);
  const say = useToast();
  const waiting = state.slots.filter((slot) => slot.state === "waiting");
  const talking = state.slots.find((slot) => slot.state === "talking");
  const isMine = state.slots.some((slot) => slot.userId === userId && slot.state !== "ended");
  /** Does something and shows what it came to; what is refused is said. */
  const act = async (run: () => Promise<ActionResult<unknown>>) => {
    const done = await run().catch(notSent);
    if (!done.ok) say({ text: done.errors[0]?.message ?? "It could not be done." });
    await ask();
  };
  return (
    <div className="flex flex-col gap-6">
      <p role="status" className="sr-only">
        {sessionSentence(state, when)}
      </p>
      {talking && <TalkPanel {...{ state, talking, serverNow, storiesPath, act, ask }} acts={mayHost ? acts : null} />}
      <section aria-labelledby="queue">
        <SectionHead
          id="queue"
          title="Queue"
          count={waiting.length > 0 ? String(waiting.length) : undefined}
          tools={
            mayHost &&
            !state.closedAt &&
            (state.openedAt ? (
              <CloseButton close={acts.close} waiting={waiting.length} onDone={ask} />
            ) : (
              <Button look="primary" onClick={() => act(() => acts.open(new FormData()))}>
                Open the sitting
              </Button>
            ))
          }
        />
        <QueueList
          {...{ state, waiting, userId, storiesPath, act, serverNow }}
          acts={acts}
          mayHost={mayHost}
          isTalking={talking !== undefined}
        />
        {mayQueue && !isMine && !state.closedAt && <JoinForm join={acts.join} onDone={ask} />}
      </section>
    </div>
  );
}
