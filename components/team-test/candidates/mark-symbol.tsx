import { classNames } from "#components/ui/class-names.ts";
import type { CandidateMark } from "#lib/team-test/candidates/choice.ts";

type MarkSymbolProps = { mark: CandidateMark | null; className?: string };

/** A mark, drawn: a full disc, half of one, a ring, a dash, and dots where nobody marked. In ink: the word stands beside it. */
export function MarkSymbol({ mark, className }: MarkSymbolProps) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={classNames("shrink-0", className)}>
      {shapes[mark ?? "open"]}
    </svg>
  );
}

const ring = "fill-none stroke-[1.3] stroke-d-3";

const shapes = {
  good: <circle cx="8" cy="8" r="7" className="fill-d-3" />,
  partly: (
    <>
      <circle cx="8" cy="8" r="6.35" className={ring} />
      <path d="M8 1a7 7 0 0 1 0 14z" className="fill-d-3" />
    </>
  ),
  poor: <circle cx="8" cy="8" r="6.35" className={ring} />,
  unknown: <rect x="2" y="7.4" width="12" height="1.2" className="fill-d-grey" />,
  open: <circle cx="8" cy="8" r="6.4" strokeDasharray="1.2 2.8" className="fill-none stroke-[1.2] stroke-d-grey" />,
} satisfies Record<CandidateMark | "open", React.ReactNode>;
