import type { Point } from "#lib/radar/geometry/point.ts";

/** From where a blip stood when the span began. */
export function Trail({ from, to }: { from: Point; to: Point }) {
  return (
    <g aria-hidden="true" strokeWidth={1.5} fill="none" className="stroke-d-1">
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeDasharray="2 3" strokeLinecap="round" />
      <circle cx={from.x} cy={from.y} r={3} className="fill-paper" />
    </g>
  );
}
