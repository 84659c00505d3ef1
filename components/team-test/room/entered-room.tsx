import type { DeskProps } from "../desk/desk-props.ts";
import { EnteringPhase } from "../group/entering-phase.tsx";
import { RoundRoom } from "./round-room.tsx";

/** The big screen of a round in which one person enters what the team says. */
export function EnteredRoom(props: DeskProps) {
  return <RoundRoom {...props} talk={EnteringPhase} />;
}
