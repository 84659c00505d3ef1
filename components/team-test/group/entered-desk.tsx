import type { DeskProps } from "../desk/desk-props.ts";
import { RoundDesk } from "../desk/round-desk.tsx";
import { EnteredAnswers } from "./entered-answers.tsx";

/** The desk of a round in which one person enters what the team answers. */
export function EnteredDesk(props: DeskProps) {
  return <RoundDesk {...props} talk={EnteredAnswers} />;
}
