export const regressionStates = ["open", "acknowledged", "linked", "fixed", "accepted"] as const;
export type RegressionState = (typeof regressionStates)[number];

/** What people do about a regression, and what its history does to it. `reopen`: the fix, or the acceptance, is no longer. */
export const regressionActs = ["acknowledge", "link", "unlink", "accept", "fix", "reopen"] as const;
export type RegressionAct = (typeof regressionActs)[number];

/** Still there: no run since its first one feeds a baseline. */
export const unfixedStates = ["open", "acknowledged", "linked"] as const satisfies readonly RegressionState[];

export function isUnfixed(state: RegressionState): boolean {
  return (unfixedStates as readonly RegressionState[]).includes(state);
}

/** What is known of a regression, apart from its state. */
export type RegressionFacts = { isAcknowledged: boolean; hasLink: boolean };

/**
 * The state after an act; null where it cannot be done. A regression that is over comes back to what people had said of it.
 */
export function nextState(state: RegressionState, act: RegressionAct, facts: RegressionFacts): RegressionState | null {
  switch (act) {
    case "acknowledge":
      return state === "linked" ? "linked" : isUnfixed(state) ? "acknowledged" : null;
    case "link":
      return isUnfixed(state) ? "linked" : null;
    case "unlink":
      return state === "linked" ? heldState({ ...facts, hasLink: false }) : null;
    case "accept":
      return isUnfixed(state) ? "accepted" : null;
    case "fix":
      return isUnfixed(state) ? "fixed" : null;
    case "reopen":
      return isUnfixed(state) ? null : heldState(facts);
  }
}

function heldState({ isAcknowledged, hasLink }: RegressionFacts): RegressionState {
  return hasLink ? "linked" : isAcknowledged ? "acknowledged" : "open";
}
