import type { RoundState } from "../rounds/round-state.ts";

/** The one of two that was read later by the server; the second when they were read in the same moment. */
export function newestState<State extends Pick<RoundState, "now">>(first: State, second: State | null): State {
  return second && Date.parse(second.now) >= Date.parse(first.now) ? second : first;
}
