import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { Answer } from "#lib/team-test/results/tally.ts";

type VoteSquareProps = {
  answer: Answer;
  className?: string;
  /** Drawn with a thin line, for one that is large. */
  isFine?: boolean;
};

/** One vote, drawn: the words stand beside it. */
export function VoteSquare({ answer, className, isFine = false }: VoteSquareProps) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={classNames("shrink-0", className)}>
      {shapes[answer](isFine)}
    </svg>
  );
}

const line = "fill-none [stroke-linecap:round] [stroke-linejoin:round]";

const shapes: Record<Answer, (isFine: boolean) => ReactNode> = {
  yes: () => (
    <>
      <rect width="16" height="16" rx="1" className="fill-d-3" />
      <path d="M4.5 8.3l2.5 2.7 4.7-5.8" className={`${line} stroke-[1.3] stroke-paper`} />
    </>
  ),
  no: (isFine) => (
    <>
      <Box width={isFine ? 0.4 : 1} className="stroke-d-3" />
      <path
        d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6"
        className={`${line} stroke-d-3`}
        style={{ strokeWidth: isFine ? 0.95 : 1.1 }}
      />
    </>
  ),
  unknown: (isFine) => (
    <rect x="2" y={isFine ? 7.6 : 7.3} width="12" height={isFine ? 0.8 : 1.4} className="fill-d-grey" />
  ),
  not_ours: (isFine) => <Box width={isFine ? 0.5 : 1.2} className="stroke-d-grey [stroke-dasharray:2.9_2.9]" />,
};

function Box({ width, className }: { width: number; className: string }) {
  const [from, size] = [width / 2, 16 - width];
  return (
    <rect
      x={from}
      y={from}
      width={size}
      height={size}
      rx="0.8"
      className={`fill-none ${className}`}
      style={{ strokeWidth: width }}
    />
  );
}
