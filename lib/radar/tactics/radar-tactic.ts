import type { TacticMove } from "../moves/move.ts";
import type { Look } from "../moves/staleness.ts";
import type { Sector } from "../sectors/sector.ts";

/** A tactic with all that is needed to tell where it stood on any day. It travels to the browser, which replays by itself. */
export type RadarTactic = {
  id: string;
  slug: string;
  name: string;
  description: string;
  sector: string;
  slot: number;
  ownerId: string | null;
  owner: string;
  endsOn: string | null;
  /** Oldest first; never empty. */
  moves: readonly TacticMove[];
  /** Its moves and reviews, in the order in which they were written. */
  looks: readonly Look[];
};

export type TeamRadar = {
  sectors: readonly Sector[];
  reviewEveryDays: number;
  tactics: readonly RadarTactic[];
};
