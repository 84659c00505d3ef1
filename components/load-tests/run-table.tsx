import { ArrowDown } from "lucide-react";
import { glyphAxis } from "#components/charts/glyph-axis.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Table, Th } from "#components/ui/table.tsx";
import { changeRangeText } from "#lib/shared/number-text.ts";
import { type RunRow, type Ticks, wide } from "./run-row.ts";
import { RunTableRow } from "./run-table-row.tsx";

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
