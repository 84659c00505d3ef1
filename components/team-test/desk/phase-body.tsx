"use client";

import type { ReactNode } from "react";
import type { Phase } from "#lib/team-test/rounds/phase.ts";
import { ActionsPhase } from "./actions-phase.tsx";
import { AnswerPhase } from "./answer-phase.tsx";
import { ClosedPhase } from "./closed-phase.tsx";
import { PastActionsPhase } from "./past-actions-phase.tsx";
import { QuestionPhase } from "./question-phase.tsx";
import type { PhaseProps } from "./two-columns.tsx";

/** What a screen shows of the phase that it looks at. */
export function PhaseBody(props: PhaseProps): ReactNode {
  const Shown = bodies[props.desk.viewed];
  return <Shown {...props} />;
}

const bodies: Record<Phase, (props: PhaseProps) => ReactNode> = {
  past_actions: PastActionsPhase,
  answer: AnswerPhase,
  reveal: QuestionPhase,
  discuss: QuestionPhase,
  agree: QuestionPhase,
  actions: ActionsPhase,
  closed: ClosedPhase,
};
