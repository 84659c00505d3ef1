import type { DeskProps } from "../desk/desk-props.ts";
import { RoundDesk } from "../desk/round-desk.tsx";
import { MarkedCandidates } from "./marked-candidates.tsx";

/** The desk of a round in which a team chooses between candidates. */
export function MarkedDesk(props: DeskProps) {
  return <RoundDesk {...props} talk={MarkedCandidates} />;
}
