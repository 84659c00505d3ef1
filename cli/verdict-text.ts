import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";
import {
  comparisonRow,
  objectiveRow,
  type ToldVerdict,
  verdictSymbols,
  worstFirst,
} from "#lib/load-tests/verdict-papers/verdict-rows.ts";
import { numberText } from "#lib/shared/number-text.ts";
import { plainText } from "#lib/shared/plain-text.ts";
import type { Terminal } from "./terminal.ts";

type Paint = Terminal["paint"];

const styles = {
  pass: "green",
  warning: "yellow",
  fail: "red",
  "no baseline": "dim",
  "not comparable": "dim",
  invalid: "dim",
} as const;

const shownComparisons = 5;
const shownFindings = 10;

/** A run's verdict as a person reads it in the log of a pipeline. */
export function verdictText(told: RunAnswer, paint: Paint): string {
  const run = onLines(told);
  const { verdict } = run;
  if (!verdict) return `${run.test} #${run.number}: ${run.status}\n${run.url}`;
  const broken = verdict.objectives.filter(({ status }) => status !== "pass");
  const held = verdict.objectives.length - broken.length;
  const runs = verdict.baseline?.runIds.length ?? 0;
  return [
    `${paint(styles[verdict.status], `${verdictSymbols[verdict.status]} ${verdict.status}`)}  ${paint("bold", verdict.sentence)}`,
    ...indented([verdict.explanation].filter(Boolean)),
    ...section(`Objectives (${held} of ${verdict.objectives.length} hold)`, table(broken.map(objectiveCells))),
    ...section(
      `Compared with ${runs} runs, with 95 % intervals`,
      table(worstFirst(verdict).slice(0, shownComparisons).map(comparisonCells)),
    ),
    ...section(
      "To know",
      verdict.findings.slice(0, shownFindings).map(({ text }) => text),
    ),
    ...section("Lines that could not be read", rejectedLines(run)),
    ...section("What the file does not tell", run.losses),
    "",
    run.url,
  ].join("\n");
}

/** Labels and reasons come from files: none may colour the verdict, hide it, or write a line of its own. */
function onLines(run: RunAnswer): RunAnswer {
  return JSON.parse(JSON.stringify(run), (_key, value: unknown) =>
    typeof value === "string" ? plainText(value).replaceAll(/\s+/g, " ") : value,
  );
}

function comparisonCells(comparison: ToldVerdict["baselines"][number]): string[] {
  const { what, change, range, before, isWorse } = comparisonRow(comparison);
  return [what, change, `(${range})`, `${before} before`, isWorse ? "worse" : ""];
}

function objectiveCells(objective: ToldVerdict["objectives"][number]): string[] {
  const { what, wanted, said, status } = objectiveRow(objective);
  return [what, said, wanted, status === "missing" || status === "unknown" ? "" : status];
}

function rejectedLines({ rejected }: RunAnswer): string[] {
  if (rejected.lines === 0) return [];
  const first = rejected.first.slice(0, 3).map(({ line, reason }) => `line ${line}: ${reason}`);
  const more = rejected.lines - first.length;
  return more > 0 ? [...first, `and ${numberText(more)} more`] : first;
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...indented(lines)];
}

function indented(lines: string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function table(rows: string[][]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, k) => Math.max(...rows.map((row) => row[k]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, k) => cell.padEnd(widths[k] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
