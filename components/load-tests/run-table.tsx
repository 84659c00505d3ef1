import { ArrowDown } from "lucide-react";
import type { Route } from "next";
import { type GlyphAxis, glyphAxis } from "#components/charts/glyph-axis.ts";
import { IntervalGlyph } from "#components/charts/interval-glyph.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { Figures } from "#lib/load-tests/metric.ts";
import type { Change } from "#lib/load-tests/run-view/change.ts";
import type { VerdictStatus } from "#lib/load-tests/verdicts/verdict.ts";
import { changeRangeText, figureText, msText, numberText, percentText } from "#lib/shared/number-text.ts";
import { dateTimeText, dayText } from "#lib/shared/time-text.ts";
import { KeptPin } from "./kept-pin.tsx";

/** One run of a test as its page lists it. */
export type RunRow = {
  id: string;
  number: number;
  href: Route;
  /** Null until it is judged; `stage` says where it is then: "Being read". */
  verdict: VerdictStatus | null;
  stage: string;
  startedAt: Date;
  revision: string;
  branch: string;
  /** Since when it is kept whatever its test's retention says. */
  pinnedAt: Date | null;
  figures: Figures;
  /** Of p95; null without a baseline. */
  change: Change | null;
  /** What the test's kind asks, in a few words: "recovered in 41 s". */
  answer?: string | null;
  /** Why it is invalid or not comparable. */
  reason?: string;
};

/** What a phone has no room for. */
const wide = "max-sm:hidden";

/** Which runs are ticked at first, and what for: to compare those that were read, or to act on any of them. */
type Ticks = { ticked: readonly number[]; isForAll?: boolean };

/** The runs of a test, latest first. With `ticks` within a form that takes their numbers as `run`. */
export function RunTable({ runs, ticks }: { runs: RunRow[]; ticks?: Ticks }) {
  const hasBranches = new Set(runs.map(({ branch }) => branch)).size > 1;
  const axis = glyphAxis(runs.flatMap(({ change }) => (change ? [change.interval] : [])));
  const hasAnswers = runs.some(({ answer }) => answer);
  return (
    <Table label="Runs">
      <thead>
        <tr>
          {ticks && (
            <Th className="w-0">
              {ticks.isForAll ? (
                <Checkbox data-all="" aria-label="Select all on this page" className="align-middle" />
              ) : (
                <span className="sr-only">Compare</span>
              )}
            </Th>
          )}
          <Th>Run</Th>
          <Th>Verdict</Th>
          {hasAnswers && <Th className={wide}>Answer</Th>}
          <Th aria-sort="descending">
            <span className="inline-flex items-center gap-1">
              Started, UTC
              <ArrowDown aria-hidden="true" size={12} />
            </span>
          </Th>
          <Th className={wide}>Revision</Th>
          {hasBranches && <Th className={wide}>Branch</Th>}
          <Th isNumber>p95, ms</Th>
          <Th isNumber>Against normal, 95 %</Th>
          <Th className="figures font-normal">{changeRangeText([axis.low, axis.high], "%")}</Th>
          <Th isNumber>p99, ms</Th>
          <Th isNumber>Errors, %</Th>
          <Th isNumber>Rate, /s</Th>
          <Th isNumber>Requests</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunTableRow key={run.number} {...{ run, axis, ticks, hasAnswers, hasBranches }} />
        ))}
      </tbody>
    </Table>
  );
}

type RunTableRowProps = {
  run: RunRow;
  axis: GlyphAxis;
  ticks: Ticks | undefined;
  hasAnswers: boolean;
  hasBranches: boolean;
};

function RunTableRow({ run, axis, ticks, hasAnswers, hasBranches }: RunTableRowProps) {
  const { number, href, verdict, stage, startedAt, revision, figures } = run;
  return (
    <Tr>
      {ticks && (
        <Td>
          {(ticks.isForAll || figures.requests !== null) && (
            <Checkbox
              name="run"
              value={number}
              data-id={run.id}
              data-read={figures.requests === null ? undefined : ""}
              aria-label={`${ticks.isForAll ? "Select" : "Compare"} run ${number}`}
              defaultChecked={ticks.ticked.includes(number)}
              className="align-middle"
            />
          )}
        </Td>
      )}
      <Td className="figures">
        <TextLink href={href}>{String(number)}</TextLink>
        {run.pinnedAt && <KeptPin />}
      </Td>
      <Td>{verdict ? <VerdictBadge verdict={verdict} /> : <span className="text-ink-3">{stage}</span>}</Td>
      {hasAnswers && <Td className={`whitespace-nowrap ${wide}`}>{run.answer}</Td>}
      <Td className="text-ink-2">
        <span className={wide}>{dateTimeText(startedAt)}</span>
        <span className="sm:hidden">{dayText(startedAt, startedAt.getTime())}</span>
      </Td>
      <Td className={`figures max-w-32 truncate text-[0.78125rem] ${wide}`} title={revision}>
        {revision === "" ? <Unknown /> : revision.slice(0, 10)}
      </Td>
      {hasBranches && (
        <Td className={`max-w-40 truncate ${wide}`} title={run.branch}>
          {run.branch === "" ? <Unknown /> : run.branch}
        </Td>
      )}
      {verdict === null && figures.requests === null ? <Td colSpan={7} /> : <FigureCells run={run} axis={axis} />}
    </Tr>
  );
}

function FigureCells({ run, axis }: { run: RunRow; axis: GlyphAxis }) {
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
