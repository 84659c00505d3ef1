import type { GroupDifference } from "#lib/load-tests/comparing/compare-groups.ts";
import type { Metric } from "#lib/load-tests/metric.ts";
import { metricNumber, metricText } from "#lib/load-tests/metric-text.ts";
import { figureName } from "#lib/load-tests/run-view/change-words.ts";
import { leastRuns } from "#lib/load-tests/verdicts/verdict-rule.ts";
import { changeText, numberText } from "#lib/shared/number-text.ts";

type Compared = {
  metric: Metric;
  label: string;
  /** How many runs tell the figure. */
  runsBefore: number;
  runsAfter: number;
  difference: GroupDifference | null;
};

/** "p95 fell from 412 to 281 ms (−29 to −34 %), 5 runs before, 6 after." */
export function beforeAfterSentence({ metric, label, runsBefore, runsAfter, difference }: Compared): string {
  const name = capital(figureName({ metric, label }));
  const few = [
    runsBefore < leastRuns && `${runsBefore} of ${leastRuns} before the change`,
    runsAfter < leastRuns && `${runsAfter} of ${leastRuns} after it`,
  ].filter((part) => part !== false);
  if (few.length > 0) return `Not enough runs to compare ${figureName({ metric, label })}: ${few.join(", ")}.`;
  const counts = `${runsBefore} runs before, ${runsAfter} after`;
  if (!difference) return `${name} cannot be compared: ${counts}.`;
  const { before, after, reading } = difference;
  const levels = `from ${metricNumber(metric, before)} to ${metricText(metric, after)}`;
  const range = rangeText(difference);
  if (reading === "better" || reading === "worse")
    return `${name} ${after < before ? "fell" : "rose"} ${levels} (${range}), ${counts}.`;
  if (reading === "same")
    return `${name} stayed where it was: ${metricText(metric, before)} before, ${metricText(metric, after)} after (${range}), ${counts}.`;
  const visible = sizeText(difference.smallestVisible, difference.unit);
  return `The runs do not tell: ${name} went ${levels} (${range}), ${counts}, and they scatter so much that only a change of ${visible} and more would show.`;
}

/** The smaller end first: "−29 to −34 %", "−2 to +3 %", "−1.2 to −2.1 points". */
export function rangeText({ interval, unit }: Pick<GroupDifference, "interval" | "unit">): string {
  const ends = interval[1] <= 0 ? [interval[1], interval[0]] : interval;
  const digits = unit === "points" || ends.every((end) => Math.abs(end) < 2) ? 1 : 0;
  const [near, far] = ends.map((end) => changeText(end, digits));
  return near === far ? `${near} ${unit}` : `${near} to ${far} ${unit}`;
}

function sizeText(size: number, unit: GroupDifference["unit"]): string {
  return `${numberText(size, unit === "points" || size < 2 ? 1 : 0)} ${unit}`;
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/^P(?=\d)/, "p");
}
