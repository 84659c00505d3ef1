"use client";

import { type ReactNode, useState } from "react";
import { Answer } from "#components/ui/answer.tsx";
import type { SessionState } from "#lib/office-hours/queue/slot.ts";
import { sessionSentence } from "#lib/office-hours/sessions/session-words.ts";
import { EndedElsewhere } from "./ended-elsewhere.tsx";
import { JoinForm } from "./join-form.tsx";
import { QueueHead } from "./queue-head.tsx";
import { QueueList } from "./queue-list.tsx";
import type { SittingActs } from "./sitting-acts.ts";
import { SittingFacts } from "./sitting-facts.tsx";
import { TalkPanel } from "./talk-panel.tsx";
import { useAct } from "./use-act.ts";
import { useSitting } from "./use-sitting.ts";
import type { Viewer } from "./viewer.ts";

type SittingBoardProps = {
  initial: SessionState;
  /** Its time, by the clock of the office hours. */
  when: string;
  /** The rhythm, and the line that stands on every page of office hours. */
  explanation: string;
  place: { joinUrl: string; place: string; timeZone: string };
  stateHref: string;
  storiesPath: `/teams/${string}/stories`;
  viewer: Viewer;
  acts: SittingActs;
  /** What stands beside the queue. */
  children: ReactNode;
};

/** A sitting: who talks, who waits, and what each of those who look at it can do. */
export function SittingBoard(props: SittingBoardProps) {
  const { initial, when, explanation, place, stateHref, storiesPath, viewer, acts, children } = props;
  const { state, ask, serverNow, isLost } = useSitting(initial, stateHref);
  const { act, isActing } = useAct(ask);
  const talking = state.slots.find((slot) => slot.state === "talking");
  const isQueued = state.slots.some((slot) => slot.userId === viewer.userId && slot.state !== "ended");
  const [typed, setTyped] = useState({ slotId: "", notes: "" });
  const endedElsewhere = state.slots.find((slot) => slot.id === typed.slotId && slot.state === "ended");
  const sentence = sessionSentence(state, when);
  return (
    <>
      <Answer explanation={explanation}>{sentence}</Answer>
      <p role="status" className="sr-only">
        {sentence}
      </p>
      <SittingFacts {...{ state, place, viewer, act, acts, isActing }} />
      <div className="mt-7 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="flex min-w-0 flex-col gap-7">
          {endedElsewhere && typed.notes !== "" && (
            <EndedElsewhere
              slot={endedElsewhere}
              notes={typed.notes}
              onClose={() => setTyped({ slotId: "", notes: "" })}
            />
          )}
          {talking && (
            <TalkPanel
              key={talking.id}
              {...{ state, talking, serverNow, storiesPath, act, ask, isActing }}
              acts={viewer.mayHost ? acts : null}
              notes={typed.slotId === talking.id ? typed.notes : ""}
              onTyped={(notes) => setTyped({ slotId: talking.id, notes })}
            />
          )}
          <section aria-labelledby="queue">
            <QueueHead {...{ state, viewer, act, ask, acts, isActing, isLost }} />
            <QueueList {...{ state, viewer, storiesPath, act, acts, isActing }} />
            {viewer.mayQueue && !isQueued && !state.closedAt && (
              <JoinForm join={acts.join} storiesPath={storiesPath} isFolded={viewer.mayHost} onDone={ask} />
            )}
          </section>
        </div>
        {children}
      </div>
    </>
  );
}
