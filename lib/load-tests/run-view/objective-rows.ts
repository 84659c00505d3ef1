import { changeText, numberText } from "#lib/shared/number-text.ts";
import { metricFacts } from "../metric.ts";
import { limitText, metricText } from "../metric-text.ts";
import type { JudgedObjective, ObjectiveStatus } from "../verdicts/verdict.ts";

/** One objective as a page lists it, in words. */
export type ObjectiveRow = {
  name: string;
  /** "≤ 300 ms", "≤ normal +10 %". */
  target: string;
  /** Null: the file does not tell it. */
  actual: string | null;
  /** "37 % over", "5 % spare"; null where it cannot be said in percent. */
  room: string | null;
  status: ObjectiveStatus;
  isKey: boolean;
  isFromFile: boolean;
};

const signs = { "<=": "≤", "<": "<", ">=": "≥", ">": ">" } as const;

/** Not met first, then as they were declared. */
export function objectiveRows(objectives: JudgedObjective[]): ObjectiveRow[] {
  const rank = { fail: 0, missing: 1, warning: 2, unknown: 3, pass: 4 } as const;
  return objectives
    .toSorted((a, b) => rank[a.status] - rank[b.status])
    .map((objective) => ({
      name: objectiveName(objective),
      target: targetText(objective),
      actual: objective.actual === null ? null : metricText(objective.metric, objective.actual),
      room: roomText(objective),
      status: objective.status,
      isKey: objective.isKey,
      isFromFile: objective.isFromFile ?? false,
    }));
}

function objectiveName({ metric, label }: JudgedObjective): string {
  const { name, unit } = metricFacts[metric];
  if (label !== "") return `${capital(name)}, ${label}`;
  return unit === "ms" ? `${name}, all requests` : capital(name);
}

function capital(name: string): string {
  return /^p\d/.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function targetText(objective: JudgedObjective): string {
  const sign = signs[objective.comparator];
  if (objective.isRelative) return `${sign} normal ${changeText(objective.target)} %`;
  return `${sign} ${limitText(objective.metric, objective.target)}`;
}

function roomText({ actual, comparator, limit }: JudgedObjective): string | null {
  if (actual === null || limit === null || limit <= 0) return null;
  const isUpper = comparator === "<=" || comparator === "<";
  const spare = (isUpper ? limit - actual : actual - limit) / limit;
  const percent = Math.abs(spare) * 100;
  const text = numberText(percent, percent > 0 && percent < 0.95 ? 1 : 0);
  return `${text} % ${spare >= 0 ? "spare" : isUpper ? "over" : "short"}`;
}
