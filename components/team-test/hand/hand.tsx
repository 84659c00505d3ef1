"use client";

import { useEffect, useRef, useState } from "react";
import { useRound } from "#components/team-test/live/use-round.ts";
import { type Mode, type Phase, phaseNames, phases, phasesOf } from "#lib/team-test/rounds/phase.ts";
import { HandFoot } from "./hand-foot.tsx";
import { HandHead } from "./hand-head.tsx";
import type { HandProps } from "./hand-props.ts";
import { keptName } from "./kept-name.ts";
import { LookingBack } from "./looking-back.tsx";
import { NotCounted } from "./not-counted.tsx";
import { PhaseBody } from "./phase-body.tsx";
import { PrivacyDetails } from "./privacy-details.tsx";
import { useAnswers } from "./use-answers.ts";
import { useBallot } from "./use-ballot.ts";

/** A round in somebody's hand. It follows whoever leads; one may look back, and never ahead. */
export function Hand(props: HandProps) {
  const { code, facts, initial, seat, teamPath } = props;
  const { state, isLive, serverNow } = useRound(initial, `/r/${code}/events`);
  const [back, setBack] = useState<{ to: Phase; from: Phase } | null>(null);
  const { phase } = state;
  const viewed = back?.from === phase ? back.to : phase;
  const keptAs = keptName(code, seat.id);
  const ballot = useBallot(props);
  const answers = useAnswers({ ...props, keptAs, phase, isLive, hasBallot: ballot === "here" });
  const body = useRef<HTMLDivElement>(null);
  useFocusOnChange(viewed, body);
  const roundPath = teamPath && `${teamPath}/team-test/rounds/${facts.number}`;

  return (
    <div data-hand="" className="text-base sm:pt-10">
      {/* What the foot says may grow: the buttons above it stay where the thumb is. */}
      <div className="flex min-h-[calc(100dvh-5.25rem)] flex-col sm:min-h-0">
        <HandHead {...facts} teamName={props.teamName} state={state} serverNow={serverNow} />
        <p role="status" className="sr-only">
          {phaseNames[phase]}
        </p>
        {viewed !== phase && <LookingBack phase={phase} onReturn={() => setBack(null)} />}
        <NotCounted {...answers} questions={facts.questions} onSeen={answers.forgetLost} />
        <div ref={body} className="flex flex-1 flex-col">
          <PhaseBody
            {...props}
            keptAs={keptAs}
            viewed={viewed}
            state={state}
            answers={answers}
            ballot={ballot}
            recordPath={roundPath}
          />
        </div>
      </div>
      <HandFoot
        state={state}
        isLive={isLive || phase === "closed"}
        name={seat.name}
        earlier={earlierThan(phase, facts.mode, teamPath === null).filter((one) => one !== viewed)}
        onView={(to) => setBack({ to, from: phase })}
        deskPath={props.isFacilitator && phase !== "closed" ? roundPath : null}
      >
        {phase === "answer" && <PrivacyDetails isAnonymous={facts.isAnonymous} isOpen={answers.own.size === 0} />}
      </HandFoot>
    </div>
  );
}

/** The phases that can be looked back at. Guests were not shown the past actions. */
function earlierThan(phase: Phase, mode: Mode, isGuest: boolean): Phase[] {
  return phasesOf(mode)
    .filter((one) => phases.indexOf(one) < phases.indexOf(phase))
    .filter((one) => one !== "past_actions" || !isGuest);
}

/** When the round goes on, what had the focus may be gone: then it goes to the new phase's heading, and the page to its top. */
function useFocusOnChange(viewed: Phase, body: React.RefObject<HTMLElement | null>): void {
  const shown = useRef(viewed);
  useEffect(() => {
    if (shown.current === viewed) return;
    shown.current = viewed;
    window.scrollTo({ top: 0 });
    const heading = body.current?.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }, [viewed, body]);
}
