"use client";

import type { ComponentType, ReactNode } from "react";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { Phase } from "#lib/team-test/rounds/phase.ts";
import { ActionsPhase } from "./actions-phase.tsx";
import { AnswerPhase } from "./answer-phase.tsx";
import { PastActionsPhase } from "./past-actions-phase.tsx";
import type { PhaseProps } from "./two-columns.tsx";

/** What stands where a round is talked about, from the reveal until all is agreed on. */
export type Talk = ComponentType<PhaseProps>;

/** What a screen shows of the phase that it looks at. */
export function PhaseBody({ talk, ...props }: PhaseProps & { talk: Talk }): ReactNode {
  const Shown = bodies[props.desk.viewed] ?? talk;
  return <Shown {...props} />;
}

const ClosedPhase = lazyPart<PhaseProps>(() => import("./closed-phase.tsx").then((file) => file.ClosedPhase));

const bodies: Partial<Record<Phase, ComponentType<PhaseProps>>> = {
  past_actions: PastActionsPhase,
  answer: AnswerPhase,
  actions: ActionsPhase,
  closed: ClosedPhase,
};
