import type { RunApdex } from "#lib/load-tests/run-view/run-charts.ts";
import { durationText, numberText, percentText } from "#lib/shared/number-text.ts";

type ApdexLineProps = {
  apdex: RunApdex;
  /** Says that it is of the whole run, where the tiles may be of a part. */
  isNamed: boolean;
};

/** Below the tiles: the Apdex of the whole run, with the shares that it is made of. */
export function ApdexLine({ apdex, isNamed }: ApdexLineProps) {
  const { score, limitMs, satisfied, tolerating, frustrated } = apdex;
  return (
    <p className="mt-2.5 text-ink-2 text-table">
      Apdex <span className="figures font-medium text-[0.78125rem] text-ink">{score.toFixed(2)}</span>
      {`${isNamed ? " of the whole run" : ""} at ${timeText(limitMs)}`}
      <span className="text-ink-3">
        {`: ${percentText(satisfied)} % within it, ${percentText(tolerating)} % up to ${timeText(4 * limitMs)}, ${percentText(frustrated)} % slower or failed`}
      </span>
    </p>
  );
}

/** "500 ms", "1.5 s", "2 min" */
function timeText(ms: number): string {
  if (ms < 1000) return `${numberText(ms)} ms`;
  return ms < 60_000 ? `${numberText(ms / 1000, ms % 1000 === 0 ? 0 : 1)} s` : durationText(ms);
}
