import { markdownText } from "#lib/shared/markdown-text.ts";
import { numberText, percentText } from "#lib/shared/number-text.ts";
import type { RunAnswer } from "../runs/run-answer.ts";
import { comparisonRow, objectiveRow, type ToldVerdict, verdictSymbols, worstFirst } from "./verdict-rows.ts";

/** So many rows of a table are written; the page has them all. */
const rowsShown = 10;

/** By which the comment of a test is found again, so that each push changes it instead of adding one. */
export function commentMark(test: string): string {
  return `<!-- headroom:${test} -->`;
}

/** A run's verdict as the comment of a pull request: its sentence first, then what stands behind it. */
export function verdictMarkdown(run: RunAnswer): string {
  const { verdict } = run;
  const title = `${markdownText(run.test)} [run ${run.number}](${run.url})`;
  if (!verdict) {
    const said = run.status === "failed" ? "could not be read" : "has no verdict yet";
    return blocks([commentMark(run.test), `### ○ ${title} ${said}`, markdownText(run.error?.message ?? "")]);
  }
  return blocks([
    commentMark(run.test),
    `### ${verdictSymbols[verdict.status]} ${title}: ${verdict.status}`,
    `**${markdownText(verdict.sentence)}** ${markdownText(verdict.explanation)}`.trim(),
    objectives(verdict),
    comparisons(verdict),
    findings(run, verdict),
    facts(run),
  ]);
}

function objectives({ objectives: all }: ToldVerdict): string {
  const rows = all.map(objectiveRow).toSorted((a, b) => Number(a.status === "pass") - Number(b.status === "pass"));
  return table(
    ["Objective", "This run", ""],
    rows.map(({ what, wanted, said, status }) => [`${what} ${wanted}`, said, status === "pass" ? "✓ holds" : status]),
  );
}

function comparisons(verdict: ToldVerdict): string {
  const runs = verdict.baseline?.runIds.length ?? 0;
  return table(
    [`Compared with ${runs} ${runs === 1 ? "run" : "runs"}`, "Change", "95 % interval", "Before", ""],
    worstFirst(verdict)
      .map(comparisonRow)
      .map(({ what, change, range, before, isWorse }) => [what, change, range, before, isWorse ? "✗ worse" : ""]),
  );
}

function findings({ losses, rejected }: RunAnswer, verdict: ToldVerdict): string {
  const unread = rejected.lines > 0 ? [linesText(rejected.lines)] : [];
  const lines = [...verdict.findings.map(({ text }) => text), ...unread, ...losses];
  const shown = lines.slice(0, rowsShown).map((line) => `- ${markdownText(line)}`);
  return [...shown, ...(lines.length > rowsShown ? [`- and ${lines.length - rowsShown} more`] : [])].join("\n");
}

function facts({ summary, environment, revision, branch, version }: RunAnswer): string {
  const figures = summary?.requests === null || !summary ? [] : [`${numberText(summary.requests)} requests`];
  const errors = typeof summary?.errorRate === "number" ? [`${percentText(summary.errorRate)} % errors`] : [];
  const named = [environment && `in ${environment}`, branch, version, revision.slice(0, 12)].filter(Boolean);
  return [...figures, ...errors, ...named].map((text) => markdownText(String(text))).join(" · ");
}

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return "";
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const shown = rows.slice(0, rowsShown).map((cells) => line(cells.map(markdownText)));
  const more =
    rows.length > rowsShown ? [line([`and ${rows.length - rowsShown} more`, ...head.slice(1).fill("")])] : [];
  return [line(head), line(head.map(() => "---")), ...shown, ...more].join("\n");
}

function blocks(parts: string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function linesText(count: number): string {
  return count === 1 ? "1 line could not be read." : `${numberText(count)} lines could not be read.`;
}
