import type { DeskProps } from "../desk/desk-props.ts";
import { RoundDesk } from "../desk/round-desk.tsx";
import { EnteringPhase } from "./entering-phase.tsx";

/** The desk of a round in which one person enters what the team says. */
export function EnteredDesk(props: DeskProps) {
  return <RoundDesk {...props} talk={EnteringPhase} />;
}
