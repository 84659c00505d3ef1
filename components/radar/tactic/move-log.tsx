import { SectionHead } from "#components/ui/section-head.tsx";
import type { TacticMove } from "#lib/radar/moves/move.ts";
import { type Movement, movementNames, movementOf } from "#lib/radar/places/movement.ts";
import { placeNames } from "#lib/radar/places/place.ts";
import { Day } from "./day.tsx";

const marks: Record<Movement, string> = { in: "▲", out: "▼", new: "★", same: "●" };

/** Every move of a tactic, the newest first. */
export function MoveLog({ moves, today }: { moves: readonly TacticMove[]; today: string }) {
  const counted = moves.length === 1 ? "1 move" : `${moves.length} moves`;
  return (
    <section aria-labelledby="moves">
      <SectionHead id="moves" title="Moves" count={counted} meta="the newest first" />
      <ol reversed>
        {moves.toReversed().map((move) => (
          <MoveLine key={move.number} move={move} today={today} />
        ))}
      </ol>
    </section>
  );
}

function MoveLine({ move: { number, from, to, on, reason, movedBy }, today }: { move: TacticMove; today: string }) {
  const movement = movementOf(from, to);
  return (
    <li
      id={`move-${number}`}
      className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b py-1.5 target:bg-accent-soft text-table [overflow-wrap:anywhere]"
    >
      <p>
        <span aria-hidden="true" className="mr-2 inline-block w-3 text-center text-ink-3">
          {marks[movement]}
        </span>
        <b className="font-medium">{from ? `${placeNames[from]} → ${placeNames[to]}` : placeNames[to]}</b>{" "}
        <span className="text-ink-3">
          {movement === "same" ? "moved" : movement === "new" ? "put on the radar" : movementNames[movement]} by{" "}
          {movedBy}
        </span>
      </p>
      <Day day={on} today={today} className="text-ink-3 text-meta leading-5" />
      {reason !== "" && (
        <p dir="auto" className="col-span-2 max-w-[72ch] text-left whitespace-pre-line pl-5 text-ink-2">
          {reason}
        </p>
      )}
    </li>
  );
}
