import type { DeskProps } from "../desk/desk-props.ts";
import { EnteredAnswers } from "../group/entered-answers.tsx";
import { RoundRoom } from "./round-room.tsx";

/** The big screen of a round in which one person enters what the team answers. */
export function EnteredRoom(props: DeskProps) {
  return <RoundRoom {...props} talk={EnteredAnswers} />;
}
