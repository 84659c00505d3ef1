import type { GlyphAxis } from "#components/charts/glyph-axis.ts";
import { IntervalGlyph } from "#components/charts/interval-glyph.tsx";
import { Td } from "#components/ui/table.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { ComparisonRow } from "#lib/load-tests/comparing/comparison-table.ts";
import type { Difference } from "#lib/load-tests/comparing/difference.ts";
import { metricNumber } from "#lib/load-tests/metric-text.ts";
import { changeRangeText, changeText } from "#lib/shared/number-text.ts";

type DifferenceCellsProps = { metric: ComparisonRow["metric"]; difference: Difference; axis: GlyphAxis };

/** One run's figure and how it differs from the base's. */
export function DifferenceCells({ metric, difference, axis }: DifferenceCellsProps) {
  const { actual, change, interval, unit } = difference;
  const tone = toneOf(difference);
  return (
    <>
      <Td isNumber className="border-l pl-3 font-semibold">
        {actual === null ? <Unknown /> : metricNumber(metric, actual)}
      </Td>
      {change === null ? (
        <Td colSpan={3} className="text-ink-3">
          {whyWords(difference)}
        </Td>
      ) : (
        <>
          <Td isNumber>
            {interval ? changeRangeText(interval, unit, digitsOf(unit)) : `${changeText(change, 1)} ${unit}`}
          </Td>
          <Td>
            <IntervalGlyph axis={axis} interval={interval ?? [change, change]} middle={change} tone={tone} />
          </Td>
          <Td>
            {tone === "plain" ? (
              <span className="text-ink-3">{difference.reading === "unsure" ? "Unsure" : "Same"}</span>
            ) : (
              <VerdictBadge verdict={tone}>{differenceWord(metric, difference)}</VerdictBadge>
            )}
          </Td>
        </>
      )}
    </>
  );
}

export function digitsOf(unit: Difference["unit"]): number {
  return unit === "points" ? 2 : 0;
}

function toneOf({ reading }: Difference): "warning" | "pass" | "plain" {
  return reading === "worse" ? "warning" : reading === "better" ? "pass" : "plain";
}

const words = {
  ms: { worse: "Slower", better: "Faster" },
  errors: { worse: "More errors", better: "Fewer errors" },
  rate: { worse: "Less", better: "More" },
};

/** "Slower", "Same", "Unsure": how a difference reads. */
export function differenceWord(metric: ComparisonRow["metric"], { reading }: Difference): string {
  if (reading === "same") return "Same";
  if (reading === "unsure") return "Unsure";
  return words[metric === "errorRate" ? "errors" : metric === "throughputRps" ? "rate" : "ms"][reading];
}

function whyWords({ why, base, actual }: Difference): string {
  if (why === "other kind") return "percentiles of another kind";
  if (why === "from zero") return "nothing to divide by";
  if (base === null && actual === null) return "neither run has it";
  return base === null ? "new: the base lacks it" : "gone: only the base has it";
}
