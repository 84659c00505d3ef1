"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Answer } from "#components/ui/answer.tsx";
import type { Mode } from "#lib/team-test/rounds/phase.ts";
import { LiveMark } from "../live/live-mark.tsx";
import { PhaseSteps } from "../phase-steps.tsx";
import type { DeskProps } from "./desk-props.ts";
import { deskSentence } from "./desk-sentence.ts";
import { LookingBack } from "./looking-back.tsx";
import { NextButton } from "./next-button.tsx";
import { PhaseBody, type Talk } from "./phase-body.tsx";
import { TimerMenu } from "./timer-menu.tsx";
import { useAgreementDrafts } from "./use-agreement-drafts.ts";
import { useDesk } from "./use-desk.ts";
import { useNextStep } from "./use-next-step.ts";
import { WaitingButton } from "./waiting-button.tsx";

/** A running round for the members of its team: where it is, and for whoever leads it the way on. */
export function RoundDesk({ talk, ...props }: DeskProps & { talk: Talk }) {
  const desk = useDesk(props);
  const { facts, state, viewed, view, isLive, acts } = desk;
  const drafts = useAgreementDrafts(state.agreements);
  const step = useNextStep(desk);
  const router = useRouter();
  const isClosed = state.phase === "closed";
  // Its page is a record now.
  useEffect(() => {
    if (isClosed) router.refresh();
  }, [isClosed, router]);

  return (
    <>
      <Answer
        explanation={
          <>
            {heldText(facts)} {!isClosed && <LiveMark isLive={isLive} />}
          </>
        }
      >
        {deskSentence(facts.number, facts.questions, state)}
      </Answer>
      <div className="sticky top-0 z-[5] mt-5 flex flex-wrap items-center gap-x-8 gap-y-2 border-b bg-paper max-sm:static max-sm:pb-2">
        <PhaseSteps mode={facts.mode} phase={state.phase} viewed={viewed} onView={view} />
        {!isClosed && (
          <div className="ml-auto flex flex-wrap items-center gap-x-6 gap-y-2 py-1 max-sm:ml-0">
            <WaitingButton desk={desk} />
            <TimerMenu desk={desk} />
            {acts && <NextButton step={step} />}
          </div>
        )}
      </div>
      <div className="pt-6">
        <LookingBack desk={desk} />
        <PhaseBody desk={desk} drafts={drafts} talk={talk} place="desk" />
      </div>
    </>
  );
}

const modeWords: Record<Mode, string> = {
  live: "held live",
  async: "answered until a deadline",
  group: "entered by one person",
};

/** "Team test for performance engineering, held live, anonymous." */
function heldText({ setName, mode, isAnonymous }: DeskProps["facts"]): string {
  const named = mode === "group" ? [] : [isAnonymous ? "anonymous" : "with names"];
  return `${[setName, modeWords[mode], ...named].join(", ")}.`;
}
