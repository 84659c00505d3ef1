import type { Mode, Phase } from "../rounds/phase.ts";

/** A round without what was asked and answered in it. */
export type HeldRound = {
  id: string;
  number: number;
  setId: string;
  setName: string;
  mode: Mode;
  phase: Phase;
  isAnonymous: boolean;
  /** By which people join; null where nobody does, or not any more. */
  code: string | null;
  deadline: Date | null;
  createdAt: Date;
  revealedAt: Date | null;
  closedAt: Date | null;
  /** How many people answered; null before the reveal. */
  ballotCount: number | null;
  /** How many people take part. */
  seats: number;
  /** What it chooses from; empty: it asks people. */
  candidates: string[];
  decision: string;
  decisionWhy: string;
  decidedBy: string;
  decidedAt: Date | null;
};

/** What a round is to the history of a team. */
export type RoundStanding = "running" | "answers" | "choice" | "abandoned";

/** `abandoned`: closed before its answers were shown; they are gone. */
export function standingOf(round: Pick<HeldRound, "phase" | "mode" | "revealedAt" | "candidates">): RoundStanding {
  if (round.phase !== "closed") return "running";
  if (round.candidates.length > 0) return "choice";
  return round.mode === "group" || round.revealedAt !== null ? "answers" : "abandoned";
}
