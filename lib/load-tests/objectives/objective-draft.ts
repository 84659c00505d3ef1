import { type Metric, metricFacts } from "../metric.ts";
import { exactNumber } from "../metric-text.ts";
import type { Comparator, Objective } from "../verdicts/verdict.ts";
import { parseTarget } from "./parse-objective.ts";

/** An objective while it is typed: the limits are texts, error rates in percent, relative ones in percent over the baseline. */
export type ObjectiveDraft = Omit<Objective, "target" | "warnAt"> & { target: string; warnAt: string };

export function draftOf(objective: Objective): ObjectiveDraft {
  const text = (value: number | null) => (value === null ? "" : limitDraft(objective, value));
  return { ...objective, target: text(objective.target), warnAt: text(objective.warnAt) };
}

/**
 * The draft as it is sent. A text that is no limit is sent as it is, so that it is refused where it stands; an empty
 * warning level is none.
 */
export function sentObjective(draft: ObjectiveDraft) {
  return {
    ...draft,
    target: limitOf(draft, draft.target),
    warnAt: draft.warnAt.trim() === "" ? null : limitOf(draft, draft.warnAt),
  };
}

/** The draft for another figure: the comparator follows what is better; limits in another unit mean nothing now. */
export function withMetric(draft: ObjectiveDraft, metric: Metric): ObjectiveDraft {
  const [before, after] = [metricFacts[draft.metric], metricFacts[metric]];
  const comparator: Comparator = after.better === "down" ? "<=" : ">=";
  const isOtherUnit = !draft.isRelative && before.unit !== after.unit;
  return {
    ...draft,
    metric,
    comparator: before.better === after.better ? draft.comparator : comparator,
    ...(isOtherUnit ? { target: "", warnAt: "" } : {}),
  };
}

/** The draft held against a number or against the baseline: limits of the one mean nothing to the other. */
export function withRelative(draft: ObjectiveDraft, isRelative: boolean): ObjectiveDraft {
  return isRelative === draft.isRelative ? draft : { ...draft, isRelative, target: "", warnAt: "" };
}

/** What follows the number in its field: "ms", "%", "/s". */
export function draftUnit({ metric, isRelative }: Pick<ObjectiveDraft, "metric" | "isRelative">): string {
  return isRelative ? "%" : metricFacts[metric].unit;
}

function limitDraft({ metric, isRelative }: Objective, value: number): string {
  if (isRelative) return `${value < 0 ? "−" : "+"}${exactNumber(Math.abs(value))}`;
  // The field keeps what was set, without the thousands that only help when reading.
  return exactNumber(metric === "errorRate" ? value * 100 : value).replaceAll(",", "");
}

/** The number that was typed, in the stored unit, or the text itself when it is none. */
function limitOf({ metric, isRelative }: ObjectiveDraft, typed: string): number | string {
  const text = typed.trim();
  const found = isRelative ? parsePercent(text) : parseTarget(text, metric, false);
  return found ?? text;
}

function parsePercent(text: string): number | null {
  const match = /^([+−-]?) ?(\d{1,4}(?:\.\d{1,6})?) ?%?$/.exec(text);
  return match ? Number(match[2]) * (match[1] === "" || match[1] === "+" ? 1 : -1) : null;
}
