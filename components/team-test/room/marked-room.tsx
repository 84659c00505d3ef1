import { MarkedCandidates } from "../candidates/marked-candidates.tsx";
import type { DeskProps } from "../desk/desk-props.ts";
import { RoundRoom } from "./round-room.tsx";

/** The big screen of a round in which a team chooses between candidates. */
export function MarkedRoom(props: DeskProps) {
  return <RoundRoom {...props} talk={MarkedCandidates} />;
}
