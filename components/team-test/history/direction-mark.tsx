import { classNames } from "#components/ui/class-names.ts";
import type { Direction } from "#lib/team-test/history/history-grid.ts";

const shapes: Record<Direction, string> = {
  better: "M5 1.5 9 8.5H1z",
  worse: "M5 8.5 1 1.5h8z",
  same: "M1.5 3.6h7M1.5 6.4h7",
};

/** Whether the agreed answer is better than in the round before, as a shape and its word. In ink: an answer is no verdict. */
export function DirectionMark({ direction, className }: { direction: Direction; className?: string }) {
  return (
    <span className={classNames("inline-flex items-center gap-1 whitespace-nowrap", className)}>
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-[0.7em] shrink-0">
        <path
          d={shapes[direction]}
          className={direction === "same" ? "fill-none stroke-[1.2] stroke-current" : "fill-current"}
        />
      </svg>
      <span>{direction}</span>
    </span>
  );
}
