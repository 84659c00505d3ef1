import { moveOn, type TacticMove } from "../moves/move.ts";
import { settledMoves } from "../moves/settled-moves.ts";
import { isStale } from "../moves/staleness.ts";
import { type Movement, movementOf } from "../places/movement.ts";
import { isInHand, places, type TacticPlace } from "../places/place.ts";
import { sectorIndex } from "../sectors/sector.ts";
import type { RadarTactic, TeamRadar } from "../tactics/radar-tactic.ts";

/** Where a tactic stands at the end of a span of days, and what became of it within. */
export type Standing = {
  tactic: RadarTactic;
  /** 1, 2, 3 … in the order of the list, by which the picture names it. The tray's are counted on. */
  number: number;
  place: TacticPlace;
  sector: number;
  /** Its last move up to then. */
  move: TacticMove;
  /** The move that brought it there: not one that was taken back on its day, nor the one that took it back. */
  broughtBy: TacticMove;
  /** Where it stood at the end of the first day; null: nowhere yet. */
  before: TacticMove | null;
  movement: Movement;
  isInHand: boolean;
  isStale: boolean;
};

/** Days as `2026-11-21`, both included: what moved after the end of `from` counts as moved. */
export type Span = { from: string; to: string };

/** All tactics that were on the radar at the end of a span: by sector, from the innermost ring to the tray, then by name. */
export function standingsOn({ sectors, reviewEveryDays, tactics }: TeamRadar, { from, to }: Span): Standing[] {
  return tactics
    .flatMap((tactic) => {
      const move = moveOn(tactic.moves, to);
      if (!move) return [];
      const before = moveOn(tactic.moves, from);
      return {
        tactic,
        number: 0,
        place: move.to,
        sector: sectorIndex(sectors, tactic.sector),
        move,
        broughtBy: settledMoves(tactic.moves.filter(({ on }) => on <= to)).at(-1) ?? move,
        before,
        movement: movementOf(before?.to ?? null, move.to),
        isInHand: isInHand(move.to),
        isStale: isStale(tactic.looks, to, reviewEveryDays),
      };
    })
    .toSorted(inOrder)
    .map((standing, index) => ({ ...standing, number: index + 1 }));
}

function inOrder(a: Standing, b: Standing): number {
  const isTray = (one: Standing) => Number(one.place === "paused" || one.place === "dropped");
  return (
    isTray(a) - isTray(b) ||
    a.sector - b.sector ||
    places.indexOf(a.place) - places.indexOf(b.place) ||
    a.tactic.name.localeCompare(b.tactic.name, "en") ||
    a.tactic.slug.localeCompare(b.tactic.slug, "en")
  );
}
