import type { GlyphAxis } from "#components/charts/glyph-axis.ts";
import { IntervalGlyph } from "#components/charts/interval-glyph.tsx";
import { Td } from "#components/ui/table.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { Change } from "#lib/load-tests/run-view/change.ts";
import type { VerdictStatus } from "#lib/load-tests/verdicts/verdict.ts";
import { changeRangeText, figureText, msText, numberText, percentText } from "#lib/shared/number-text.ts";
import type { RunRow } from "./run-row.ts";

/** The figures of a run, and how far its p95 is from what is normal. */
export function RunFigureCells({ run, axis }: { run: RunRow; axis: GlyphAxis }) {
  const { verdict, figures, change } = run;
  return (
    <>
      <FigureCell text={figures.p95Ms === null ? null : msText(figures.p95Ms)} isStrong />
      {change ? (
        <>
          <Td isNumber>{changeRangeText(change.interval, change.unit)}</Td>
          <Td>
            <IntervalGlyph axis={axis} interval={change.interval} middle={change.change} tone={toneOf(change)} />
          </Td>
        </>
      ) : (
        <Td isNumber colSpan={2} className="text-ink-3">
          <span className="font-sans text-table">{verdict && withoutChange(verdict, run.reason)}</span>
        </Td>
      )}
      <FigureCell text={figures.p99Ms === null ? null : msText(figures.p99Ms)} />
      <FigureCell text={figures.errorRate === null ? null : percentText(figures.errorRate)} />
      <FigureCell text={figures.throughputRps === null ? null : figureText(figures.throughputRps)} />
      <FigureCell text={figures.requests === null ? null : numberText(figures.requests)} />
    </>
  );
}

function withoutChange(verdict: VerdictStatus, reason = ""): string {
  const text =
    verdict === "invalid" ? "left out" : verdict === "not comparable" ? "not compared" : "nothing to compare with";
  return reason === "" ? text : `${text}: ${reason}`;
}

/** Only what can fail a run has a verdict's colour: its word stands in the same row. */
function toneOf({ reading, isHint }: Change): "fail" | "pass" | "plain" {
  if (reading === "same" || isHint) return "plain";
  return reading === "worse" ? "fail" : "pass";
}

function FigureCell({ text, isStrong = false }: { text: string | null; isStrong?: boolean }) {
  return (
    <Td isNumber className={isStrong ? "font-semibold" : undefined}>
      {text ?? <Unknown />}
    </Td>
  );
}
