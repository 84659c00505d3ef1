import type { DeskProps } from "../desk/desk-props.ts";
import { QuestionPhase } from "../desk/question-phase.tsx";
import { RoundRoom } from "./round-room.tsx";

/** The big screen of a round in which people answer. */
export function AskedRoom(props: DeskProps) {
  return <RoundRoom {...props} talk={QuestionPhase} />;
}
