import { memo, type ReactNode } from "react";
import type { GlyphAxis } from "#components/charts/glyph-axis.ts";
import { IntervalGlyph } from "#components/charts/interval-glyph.tsx";
import { SparkBars } from "#components/charts/spark-bars.tsx";
import { RowHead, Td, Tr } from "#components/ui/table.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { type Change, readingWord } from "#lib/load-tests/run-view/change.ts";
import type { LabelRow as Row } from "#lib/load-tests/run-view/label-rows.ts";
import { changeRangeText, figureText, msText, numberText, percentText } from "#lib/shared/number-text.ts";
import { apdexClass, type LabelColumns } from "./label-columns.ts";

type LabelRowProps = { row: Row; columns: LabelColumns; axis: GlyphAxis };

/** One label: its figures, and its p95 against normal where there is a baseline. */
export const LabelRow = memo(function LabelRow({ row, columns, axis }: LabelRowProps) {
  return (
    <Tr>
      <RowHead className="figures max-w-72 truncate text-meta max-sm:max-w-40" title={row.label}>
        {row.label}
      </RowHead>
      {columns.hasSpark && (
        <Td className="max-sm:hidden">{row.spark.length === 0 ? <Unknown /> : <SparkBars heights={row.spark} />}</Td>
      )}
      <Number value={row.requests} text={numberText} />
      {columns.hasRate && <Number value={row.rate} text={figureText} />}
      <Number value={row.errorRate} text={percentText} />
      <Number value={row.p50Ms} text={msText} />
      <Number value={row.p95Ms} text={msText} className="font-semibold" />
      <Number value={row.p99Ms} text={msText} />
      {columns.hasApdex && <Number value={row.apdex} text={(apdex) => apdex.toFixed(2)} className={apdexClass} />}
      {columns.hasChanges && <ChangeCells change={row.change} axis={axis} />}
    </Tr>
  );
});

function ChangeCells({ change, axis }: { change: Change | null; axis: GlyphAxis }) {
  if (change === null)
    return (
      <>
        <Td isNumber>
          <Unknown />
        </Td>
        <Td colSpan={3} className="pl-3 text-ink-3">
          nothing to compare with
        </Td>
      </>
    );
  const tone = toneOf(change);
  return (
    <>
      <Td isNumber className="text-ink-3">
        {msText(change.mean)}
      </Td>
      <Td isNumber>{changeRangeText(change.interval, change.unit)}</Td>
      <Td>
        <IntervalGlyph axis={axis} interval={change.interval} middle={change.change} tone={tone} />
      </Td>
      <Td>
        {tone === "plain" ? (
          <span className="text-ink-3">Same</span>
        ) : (
          <VerdictBadge verdict={tone}>{readingWord(change)}</VerdictBadge>
        )}
      </Td>
    </>
  );
}

function toneOf({ reading, isHint }: Change): "fail" | "warning" | "pass" | "plain" {
  if (reading === "worse") return isHint ? "warning" : "fail";
  return reading === "better" ? "pass" : "plain";
}

type NumberProps = { value: number | null; text: (value: number) => ReactNode; className?: string };

function Number({ value, text, className }: NumberProps) {
  return (
    <Td isNumber className={className}>
      {value === null ? <Unknown /> : text(value)}
    </Td>
  );
}
