import type { Extension } from "./extension.ts";
import type { ClockReading } from "./timebox.ts";

export const timeboxDecisions = ["hypothesis", "park", "decline", "hand_over", "ended"] as const;
export type TimeboxDecision = (typeof timeboxDecisions)[number];

/** As a history tells them. */
export const decisionNames: Record<TimeboxDecision, string> = {
  hypothesis: "Hypothesis written",
  park: "Parked",
  decline: "Declined",
  hand_over: "Handed over",
  ended: "Ended by a move",
};

/** A timebox as its story's page shows it. */
export type TimeboxView = ClockReading & {
  id: string;
  /** Null: their account is gone. */
  personId: string | null;
  person: string;
  question: string;
  plannedMs: number;
  extensions: readonly Extension[];
  startedAt: Date;
  pausedAt: Date | null;
  pausedFor: string;
  stoppedAt: Date | null;
  endedAt: Date | null;
  decision: TimeboxDecision | null;
  notes: string;
};

/** A clock of one's own, wherever one is. */
export type OwnClock = ClockReading & {
  id: string;
  /** The story's. */
  key: string;
  href: string;
  question: string;
  /** Whether it is theirs to give it more time. */
  mayExtend: boolean;
};

/** One's clocks that run or wait for a decision, those that run first. `at`: the server's time when it was read, ms since the epoch. */
export type OwnClocks = { at: number; clocks: readonly OwnClock[] };
