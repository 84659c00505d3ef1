import type { Stack } from "#components/charts/stacked-bars.tsx";
import { StackedColumns } from "#components/charts/stacked-columns.tsx";
import type { Tone } from "#components/charts/tones.ts";
import type { FailuresOverTime } from "#lib/load-tests/run-view/failures-over-time.ts";
import { durationText, numberText } from "#lib/shared/number-text.ts";
import type { ErrorRow } from "./error-table.tsx";

const tones: readonly Tone[] = ["3", "2", "1", "plum"];
const spansShown = 6;

type RunFailuresProps = { failures: FailuresOverTime; errors: ErrorRow[]; fileName: string };

/**
 * When requests failed, by label; below it when each kind of error was first and last seen. How often a kind came at which
 * time no run keeps.
 */
export function RunFailures({ failures: { columnMs, stacks }, errors, fileName }: RunFailuresProps) {
  const timed = errors.flatMap(({ label, code, message, count, firstMs, lastMs }) =>
    firstMs === null || lastMs === null
      ? []
      : [
          {
            key: `${label} ${code} ${message}`,
            fromMs: firstMs,
            toMs: lastMs,
            text: [[code, message].filter(Boolean).join(" ") || "an error without words", label]
              .filter(Boolean)
              .join(" · "),
            count: numberText(count),
          },
        ],
  );
  const more = timed.length - spansShown;
  return (
    <StackedColumns
      title="Failures over time"
      meta={`by label, every ${durationText(columnMs)}`}
      fileName={`${fileName}-failures`}
      unit="failed requests"
      columnMs={columnMs}
      stacks={stacks.map(({ name, counts }, k): Stack => {
        const isRest = name === "other requests" || name === "all requests";
        return { name, counts, tone: isRest ? "grey" : (tones[k] ?? "grey") };
      })}
      spans={timed.slice(0, spansShown)}
      spansTitle={`Kinds of error, from their first to their last${more > 0 ? `; ${more} more below` : ""}`}
    />
  );
}
