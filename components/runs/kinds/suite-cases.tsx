import { SectionHead } from "#components/ui/section-head.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { AnswerOf } from "#lib/load-tests/kinds/kind-answer.ts";
import { type Change, readingWord } from "#lib/load-tests/run-view/change.ts";
import type { LabelRow } from "#lib/load-tests/run-view/label-rows.ts";
import { changeRangeText, changeText, durationText, figureText, msText, percentText } from "#lib/shared/number-text.ts";
import { SaveCases } from "./save-cases.tsx";

type SuiteCasesProps = { answer: AnswerOf<"suite">; labels: LabelRow[]; fileName: string };

/** The slowest cases of a suite: how long each took, its share of all, and how that changed. */
export function SuiteCases({ answer: { slowest, totalMs, cases }, labels, fileName }: SuiteCasesProps) {
  const rows = slowest.map(({ label, ms }) => {
    const found = labels.find((one) => one.label === label);
    return {
      label,
      ms,
      share: totalMs ? (ms * (found?.requests ?? 1)) / totalMs : null,
      change: found?.change ?? null,
    };
  });
  const hasChanges = rows.some(({ change }) => change !== null);
  return (
    <section className="mt-5 min-w-0">
      <SectionHead
        title="Slowest cases"
        meta={`${rows.length} of ${cases}${totalMs === null ? "" : `, ${durationText(totalMs)} in all`}`}
        tools={
          <SaveCases
            fileName={`${fileName}-slowest-cases`}
            rows={rows.map(({ label, ms, share, change }) => [label, ms, share, change?.change ?? null])}
          />
        }
      />
      <Table label="Slowest cases">
        <thead>
          <tr>
            <Th>Case</Th>
            <Th isNumber>Time</Th>
            <Th isNumber className="max-sm:hidden">
              Share, %
            </Th>
            {hasChanges && <Th isNumber>Change</Th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, ms, share, change }) => (
            <Tr key={label}>
              <RowHead className="figures max-w-[40rem] truncate text-meta max-sm:max-w-40" title={label}>
                {label}
              </RowHead>
              <Td isNumber className="font-semibold">
                {caseTime(ms)}
              </Td>
              <Td isNumber className="max-sm:hidden">
                {share === null ? "" : percentText(share)}
              </Td>
              {hasChanges && (
                <Td className="text-right">
                  {change ? <CaseChange change={change} /> : <span className="text-ink-3">new</span>}
                </Td>
              )}
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** Cases differ by less than a second: "412 ms", "9.41 s", "2 min 3 s". */
function caseTime(ms: number): string {
  if (ms < 1000) return `${msText(ms)} ms`;
  return ms < 60_000 ? `${figureText(ms / 1000)} s` : durationText(ms);
}

function CaseChange({ change }: { change: Change }) {
  const { reading, interval, isHint } = change;
  const range = changeRangeText(interval, "%");
  if (reading === "same")
    return (
      <span title={range} className="figures text-[0.78125rem] text-ink-3">{`${changeText(change.change)} %`}</span>
    );
  return (
    <span title={range}>
      <VerdictBadge verdict={reading === "better" ? "pass" : isHint ? "warning" : "fail"}>
        {`${changeText(change.change)} %, ${readingWord(change).toLowerCase()}`}
      </VerdictBadge>
    </span>
  );
}
