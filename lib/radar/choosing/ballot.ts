import type { BuyIn } from "./buy-in.ts";

type BallotState = "picking" | "revealed" | "confirmed" | "cancelled";

/** A ballot that is not over: people pick, or the team looks at what they picked. Times are ISO 8601. */
export type OpenBallot = {
  id: string;
  number: number;
  state: "picking" | "revealed";
  startedBy: string;
  startedAt: string;
  /** How many of the team have picked; since the reveal as many as had then. */
  picked: number;
  /** How many people are in the team. */
  people: number;
  /** Null until the reveal. */
  buyIn: readonly BuyIn[] | null;
};

/** A ballot that is over, as the history tells it. */
export type PastBallot = {
  number: number;
  state: "confirmed" | "cancelled";
  endedBy: string;
  endedAt: Date;
  voters: number;
  /** Null: it was cancelled before anybody saw it. */
  buyIn: readonly BuyIn[] | null;
  /** The slugs of what was taken. */
  chosen: readonly string[];
};

/** What the screens of a team ask for again and again: whether a ballot is open, where it is, and how many have picked. */
export type BallotPulse = { number: number; state: BallotState; picked: number; people: number } | null;

/** "ballot 2" */
export function ballotName({ number }: { number: number }): string {
  return `ballot ${number}`;
}

/** Why a ballot takes no more picks, and is not revealed again. */
export function whyNotPicking({ number, state }: { number: number; state: BallotState }): string {
  return state === "cancelled"
    ? `Ballot ${number} was cancelled meanwhile.`
    : `Ballot ${number} is revealed already: nobody can pick any more.`;
}

/** Why a ballot that is not revealed, or is over, cannot be confirmed. */
export function whyNotRevealed({ number, state }: { number: number; state: BallotState }): string {
  if (state === "picking") return `Ballot ${number} is not revealed yet.`;
  return state === "cancelled" ? `Ballot ${number} was cancelled meanwhile.` : `Ballot ${number} is confirmed already.`;
}
