import "server-only";
import type { TacticMove as MoveRow, Tactic, TacticReview } from "#lib/db/generated/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import type { TacticMove } from "../moves/move.ts";
import type { RadarTactic } from "./radar-tactic.ts";

type Row = Tactic & { moves: MoveRow[]; reviews: Pick<TacticReview, "on" | "reviewOn" | "createdAt">[] };

/** A stored tactic as the radar shows it. Its moves and reviews are in the order in which they were written. */
export function radarTacticOf({ moves, reviews, ...tactic }: Row): RadarTactic {
  return {
    id: tactic.id,
    slug: tactic.slug,
    name: tactic.name,
    description: tactic.description,
    sector: tactic.sector,
    slot: tactic.slot,
    ownerId: tactic.ownerId,
    owner: tactic.ownerName,
    endsOn: tactic.endsOn && dayText(tactic.endsOn),
    moves: moves.map(moveOf),
    looks: [...moves, ...reviews]
      .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
      .map(({ on, reviewOn }) => ({ on: dayText(on), reviewOn: reviewOn && dayText(reviewOn) })),
  };
}

function moveOf({ number, from, to, cell, on, reason, reviewOn, movedBy }: MoveRow): TacticMove {
  return { number, from, to, cell, on: dayText(on), reason, reviewOn: reviewOn && dayText(reviewOn), movedBy };
}
