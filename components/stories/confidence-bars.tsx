import { classNames } from "#components/ui/class-names.ts";
import type { Confidence } from "#lib/stories/fields/fact-source.ts";

const bars: Record<Confidence, number> = { measured: 3, estimate: 2, guess: 1 };

/** How sure a number is: three, two or one bars, and the word. */
export function ConfidenceBars({ confidence }: { confidence: Confidence }) {
  return (
    <span className="inline-flex items-center gap-0.5 text-ink-2 text-meta">
      {[1, 2, 3].map((bar) => (
        <i
          key={bar}
          aria-hidden="true"
          className={classNames("h-2.5 w-1", bar === 3 && "mr-1", bar <= bars[confidence] ? "bg-d-2" : "bg-line-2")}
        />
      ))}
      {confidence}
    </span>
  );
}
