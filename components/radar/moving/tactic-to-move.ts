import type { TacticPlace } from "#lib/radar/places/place.ts";
import type { ActionResult } from "#lib/shared/result.ts";

/** What the form of a move knows of its tactic. */
export type TacticToMove = {
  slug: string;
  name: string;
  place: TacticPlace;
  /** The day of its last move: the next one cannot come before it. As `2026-11-21`. */
  lastOn: string;
  ownerId: string | null;
  hypothesis: string;
  endsOn: string | null;
};

export type Owner = { id: string; name: string };
export type TacticInHand = Pick<TacticToMove, "slug" | "name" | "place" | "lastOn">;

/** What a form of moves needs beside its tactic. */
export type MoveFacts = {
  /** Who may own an experiment. */
  people: readonly Owner[];
  /** All that stand in Trying and Practising. */
  inHand: readonly TacticInHand[];
  reviewEveryDays: number;
  /** As `2026-11-21`. */
  today: string;
};

/** A move that was just made, for its undo. */
export type MadeMove = { slug: string; number: number };

type Fields = FormData | Record<string, unknown>;

export type LoadProbes = (tactic: { slug: string }) => Promise<ActionResult<readonly string[]>>;

/** The server actions of a move, bound to their team. */
export type MoveActs = {
  move: (...fields: Fields[]) => Promise<ActionResult<{ number: number }>>;
  swap: (...fields: Fields[]) => Promise<ActionResult<{ number: number; outNumber: number }>>;
  takeBack: (move: MadeMove) => Promise<ActionResult<unknown>>;
  /** Both moves of a swap, or neither. */
  takeSwapBack: (swap: { came: MadeMove; left: MadeMove }) => Promise<ActionResult<unknown>>;
  /** What the probes of a tactic's questions find now, each in a line. */
  probes: LoadProbes;
};
