import type { GlyphAxis } from "#components/charts/glyph-axis.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Td, Tr } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { dateTimeText, dayText } from "#lib/shared/time-text.ts";
import { KeptPin } from "./kept-pin.tsx";
import { RunFigureCells } from "./run-figure-cells.tsx";
import { type RunRow, type Ticks, wide } from "./run-row.ts";

type RunTableRowProps = {
  run: RunRow;
  axis: GlyphAxis;
  ticks: Ticks | undefined;
  hasAnswers: boolean;
  hasBranches: boolean;
};

export function RunTableRow({ run, axis, ticks, hasAnswers, hasBranches }: RunTableRowProps) {
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
      {verdict === null && figures.requests === null ? <Td colSpan={7} /> : <RunFigureCells run={run} axis={axis} />}
    </Tr>
  );
}
