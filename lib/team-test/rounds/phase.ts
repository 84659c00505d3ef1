/** How a round is held: led by a facilitator, until a deadline, or entered by one person. */
export const modes = ["live", "async", "group"] as const;
export type Mode = (typeof modes)[number];

export const phases = ["past_actions", "answer", "reveal", "discuss", "agree", "actions", "closed"] as const;
export type Phase = (typeof phases)[number];

export const phaseNames: Record<Phase, string> = {
  past_actions: "Past actions",
  answer: "Answer",
  reveal: "Reveal",
  discuss: "Discuss",
  agree: "Agree",
  actions: "Actions",
  closed: "Closed",
};

const withoutBallots: readonly Phase[] = ["past_actions", "agree", "actions", "closed"];
const withoutPast: readonly Phase[] = phases.filter((phase) => phase !== "past_actions");

/**
 * The phases that a round goes through, in order. An async round begins with the answers; what one person enters has no
 * ballots. A round of candidates is always a group's.
 */
export function phasesOf(mode: Mode): readonly Phase[] {
  if (mode === "group") return withoutBallots;
  return mode === "async" ? withoutPast : phases;
}

/** The phase after this one; null at the end. A round never goes back. */
export function phaseAfter(mode: Mode, phase: Phase): Phase | null {
  const order = phasesOf(mode);
  return order[order.indexOf(phase) + 1] ?? null;
}

/** Whether the answers of a round in this phase can be seen. */
export function isRevealed(phase: Phase): boolean {
  return phases.indexOf(phase) >= phases.indexOf("reveal");
}

/** Whether a team may write down what it agreed on: from the discussion on, until the round is closed. */
export function mayAgree(phase: Phase): boolean {
  return phase === "discuss" || phase === "agree" || phase === "actions";
}
