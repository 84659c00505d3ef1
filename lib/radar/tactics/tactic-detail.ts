import type { TacticPlace } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import type { RadarTactic } from "./radar-tactic.ts";

/** A look of the team at a tactic that moved nothing by itself. Days as `2026-11-21`. */
export type Review = {
  id: string;
  on: string;
  reviewOn: string | null;
  note: string;
  by: string;
  /** Of a check-in in a round: how many said what, and where that would have it. */
  checkIn: {
    round: number | null;
    never: number;
    sometimes: number;
    usually: number;
    proposed: TacticPlace | null;
  } | null;
};

/** The figure that a tactic is to move, as it is stored: a metric's name, and values in its stored unit. */
export type StoredTarget = {
  /** Null: the test was deleted. */
  testId: string | null;
  metric: string;
  /** Empty: the whole run. */
  label: string;
  baseline: number | null;
  goal: number | null;
  direction: "down" | "up" | null;
};

/** A tactic as its page tells it. */
export type TacticDetail = RadarTactic & {
  place: TacticPlace;
  version: number;
  why: string;
  hypothesis: string;
  notes: string;
  createdBy: string;
  createdAt: Date;
  /** The newest first. */
  reviews: readonly Review[];
  /** Null: none is set. */
  target: StoredTarget | null;
  /** Of the radar that it stands on. */
  sectors: readonly Sector[];
  reviewEveryDays: number;
};
