/** How often somebody practises a tactic, in the order in which it is offered. */
export const practices = ["never", "sometimes", "usually"] as const;
export type Practice = (typeof practices)[number];

/** Where a tactic stands, as lib/radar/places/place.ts knows it. */
type TacticPlace = "habit" | "practising" | "trying" | "considering" | "paused" | "dropped";

/**
 * A tactic of the team's radar that a round looks at before its questions; lib/compose/radar/check-in tells them. Until the reveal it holds
 * how many have said something of it, and nothing of what.
 */
export type RoundTactic = {
  id: string;
  slug: string;
  name: string;
  place: TacticPlace;
  /** Whether everybody is asked how often they practise it. */
  isAsked: boolean;
  /** How many reviews it missed, and since which day, `2026-09-12`; zero and null: it is not stale. */
  missed: number;
  since: string | null;
  /** How many people have said something that is not revealed yet. */
  said: number;
  /** Null: the round has not looked at it yet. */
  look: TacticLook | null;
};

/** What a look came to: of a check-in how many said what, and where that would have it. */
export type TacticLook = {
  never: number;
  sometimes: number;
  usually: number;
  proposed: TacticPlace | null;
  /** What the team decided to leave: "Still so."; or why a check-in does not propose a habit. */
  note: string;
};

/** Somebody's own word about a tactic, which only they read. */
export type OwnPractice = { tacticId: string; said: Practice };
