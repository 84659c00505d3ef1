import type { StoryState } from "./story-state.ts";

/** What a move may ask for. */
export type Requirement =
  | "title"
  | "impact"
  | "affected"
  | "responsible"
  | "target"
  | "reason"
  | "wake"
  | "left"
  | "investigator"
  | "question"
  | "timebox"
  | "notes"
  | "proof"
  | "effort"
  | "owner"
  | "decision"
  | "fixes"
  | "change"
  | "outcome"
  | "notImproved";

/** Every move that there is, and what it takes. Anything else is refused. */
export const moves: Record<StoryState, Partial<Record<StoryState, readonly Requirement[]>>> = {
  inbox: {
    framed: ["title", "impact", "affected", "responsible"],
    duplicate: ["target"],
    declined: ["reason"],
    snoozed: ["wake"],
  },
  framed: {
    investigating: ["investigator", "question", "timebox"],
    duplicate: ["target"],
    declined: ["reason"],
    snoozed: ["wake"],
  },
  investigating: {
    sized: ["proof", "effort"],
    framed: ["notes"],
    parked: ["notes"],
    duplicate: ["target"],
    declined: ["reason"],
  },
  sized: { fixing: ["owner", "decision"], parked: ["reason"], duplicate: ["target"], declined: ["reason"] },
  parked: { framed: ["reason"], duplicate: ["target"], declined: ["reason"] },
  fixing: { verifying: ["fixes", "change"] },
  verifying: { closed: ["outcome"], fixing: ["notImproved"] },
  closed: { framed: ["reason"] },
  declined: { framed: ["reason"] },
  duplicate: {},
  snoozed: { inbox: ["left"], framed: ["left"] },
};

export function canMove(from: StoryState, to: StoryState): boolean {
  return moves[from][to] !== undefined;
}

/** The states that a story can be moved to by a person, with what each takes. */
export function movesFrom(state: StoryState, snoozedFrom: StoryState | null): StoryState[] {
  const targets = Object.keys(moves[state]) as StoryState[];
  return state === "snoozed" ? targets.filter((to) => to === snoozedFrom) : targets;
}
