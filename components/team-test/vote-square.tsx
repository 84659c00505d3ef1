import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { Answer } from "#lib/team-test/results/tally.ts";

type VoteSquareProps = { answer: Answer; className?: string };

/** One vote, drawn: the words stand beside it. */
export function VoteSquare({ answer, className }: VoteSquareProps) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={classNames("shrink-0", className)}>
      {shapes[answer]}
    </svg>
  );
}

const line = "fill-none [stroke-linecap:round] [stroke-linejoin:round]";

const shapes: Record<Answer, ReactNode> = {
  yes: (
    <>
      <rect width="16" height="16" rx="1" className="fill-d-3" />
      <path d="M4.5 8.3l2.5 2.7 4.7-5.8" className={`${line} stroke-[1.3] stroke-paper`} />
    </>
  ),
  no: (
    <>
      <rect x="0.5" y="0.5" width="15" height="15" rx="0.8" className="fill-none stroke-1 stroke-d-3" />
      <path d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2" className={`${line} stroke-[1.1] stroke-d-3`} />
    </>
  ),
  unknown: <rect x="2" y="7.3" width="12" height="1.4" className="fill-d-grey" />,
  not_ours: (
    <rect
      x="0.6"
      y="0.6"
      width="14.8"
      height="14.8"
      rx="0.8"
      strokeDasharray="2.9 2.9"
      className="fill-none stroke-[1.2] stroke-d-grey"
    />
  ),
};
