import { isMetric, metricFacts } from "#lib/load-tests/metric.ts";
import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";
import { changeRangeText, changeText, figureText, msText, numberText, percentText } from "#lib/shared/number-text.ts";
import type { Terminal } from "./terminal.ts";

type Verdict = NonNullable<RunAnswer["verdict"]>;
type Objective = Verdict["objectives"][number];
type Comparison = Verdict["baselines"][number];
type Paint = Terminal["paint"];

const looks = {
  pass: ["✓", "green"],
  warning: ["!", "yellow"],
  fail: ["✗", "red"],
  "no baseline": ["○", "dim"],
  "not comparable": ["≠", "dim"],
  invalid: ["⊘", "dim"],
} as const;

const shownComparisons = 5;

/** A run's verdict as a person reads it in the log of a pipeline. */
export function verdictText(run: RunAnswer, paint: Paint): string {
  const { verdict } = run;
  if (!verdict) return `${run.test} #${run.number}: ${run.status}\n${run.url}`;
  const [symbol, style] = looks[verdict.status];
  const broken = verdict.objectives.filter(({ status }) => status !== "pass");
  const held = verdict.objectives.length - broken.length;
  const runs = verdict.baseline?.runIds.length ?? 0;
  return [
    `${paint(style, `${symbol} ${verdict.status}`)}  ${paint("bold", verdict.sentence)}`,
    ...indented([verdict.explanation].filter(Boolean)),
    ...section(`Objectives (${held} of ${verdict.objectives.length} hold)`, table(broken.map(objectiveCells))),
    ...section(`Compared with ${runs} runs, with 95 % intervals`, table(topOf(verdict).map(comparisonCells))),
    ...section("Lines that could not be read", rejectedLines(run)),
    ...section("What the file does not tell", run.losses),
    "",
    run.url,
  ].join("\n");
}

function topOf({ baselines }: Verdict): Comparison[] {
  return baselines.toSorted((a, b) => Number(b.worse) - Number(a.worse)).slice(0, shownComparisons);
}

function comparisonCells(comparison: Comparison): string[] {
  const { metric, label, mean, changePct, changePoints, interval, worse } = comparison;
  const [change, unit, digits] = changePoints === null ? [changePct ?? 0, "%", 0] : [changePoints, "points", 2];
  return [
    nameOf(metric, label),
    `${changeText(change, digits)} ${unit}`,
    `(${changeRangeText(interval, unit, digits)})`,
    `${valueText(metric, mean)} before`,
    worse ? "worse" : "",
  ];
}

const words: Record<Objective["comparator"], string> = {
  "<=": "at most",
  "<": "below",
  ">=": "at least",
  ">": "above",
};

function objectiveCells({ metric, label, comparator, target, actual, status }: Objective): string[] {
  const isNoFigure = status === "missing" || status === "unknown";
  const said = status === "missing" ? "not in this run" : status === "unknown" ? "unknown" : valueText(metric, actual);
  return [nameOf(metric, label), said, `${words[comparator]} ${valueText(metric, target)}`, isNoFigure ? "" : status];
}

function nameOf(metric: string, label: string): string {
  const name = isMetric(metric) ? metricFacts[metric].name : metric;
  return label === "" ? name : `${name} of ${label.replace(/\s+/g, " ")}`;
}

/** A figure with its unit, from the unit that the API tells it in. */
function valueText(metric: string, value: number | null): string {
  if (value === null) return "unknown";
  if (!isMetric(metric)) return figureText(value);
  const { unit } = metricFacts[metric];
  if (unit === "%") return `${percentText(value)} %`;
  if (unit === "ms") return `${msText(value)} ms`;
  return unit === "" ? numberText(value) : `${figureText(value)}${unit}`;
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
