import type { DeskProps } from "./desk-props.ts";
import { QuestionPhase } from "./question-phase.tsx";
import { RoundDesk } from "./round-desk.tsx";

/** The desk of a round in which people answer. */
export function AskedDesk(props: DeskProps) {
  return <RoundDesk {...props} talk={QuestionPhase} />;
}
