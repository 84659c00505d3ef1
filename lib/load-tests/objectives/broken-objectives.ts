import { apartFrom, metricText } from "../metric-text.ts";
import { is, its, sentence, subjectWords } from "../verdicts/comparison-words.ts";
import type { JudgedObjective } from "../verdicts/verdict.ts";
import { limitWords } from "./objective.ts";

/** The broken ones, key objectives first, then those furthest from their limit. */
export function brokenObjectives(objectives: readonly JudgedObjective[]): JudgedObjective[] {
  return objectives
    .filter(({ status }) => status === "fail" || status === "missing")
    .sort((a, b) => Number(b.isKey) - Number(a.isKey) || excess(b) - excess(a));
}

function excess({ actual, limit }: JudgedObjective): number {
  if (actual === null || limit === null) return 0;
  return Math.abs(Math.log(Math.max(actual, 1e-9) / Math.max(limit, 1e-9)));
}

/** "p95 is 412 ms and broke its objective of at most 300 ms." `broken` as `brokenObjectives` sorts them, `of` all. */
export function brokenSentence(broken: readonly JudgedObjective[], of: number): string {
  const [first] = broken;
  if (!first) return "";
  if (broken.length > 1)
    return sentence(
      `${broken.length} of ${of} objectives are broken, first ${subjectWords(first)}: ${brokenWords(first)}`,
    );
  if (first.status === "missing")
    return sentence(
      first.label.includes("*")
        ? `no label matches ${first.label}, which has an objective`
        : `${first.label} is missing: it has an objective, but no request in this run`,
    );
  return sentence(
    `${subjectWords(first)} ${is(first)} ${actualText(first)} and broke ${its(first)} objective of ${limitWords(first)}`,
  );
}

/** "412 ms instead of at most 300 ms". */
export function brokenWords(objective: JudgedObjective): string {
  return objective.status === "missing"
    ? "not in this run"
    : `${actualText(objective)} instead of ${limitWords(objective)}`;
}

/** The figure with as many digits as it takes to tell it from its limit. */
export function actualText({ metric, actual, limit }: JudgedObjective): string {
  if (actual === null) return "unknown";
  return limit === null ? metricText(metric, actual) : apartFrom(metric, actual, limit);
}
