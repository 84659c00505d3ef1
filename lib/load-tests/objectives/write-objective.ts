import { metricFacts } from "../metric.ts";
import type { Objective } from "../verdicts/verdict.ts";
import { parseObjective } from "./parse-objective.ts";

/**
 * The short form of an objective as people type it: `p95(GET /cart) <= 300 ms, warn 250 ms`. What `parseObjective` reads
 * from it is the same objective, but for `isKey`, which has no short form. Null for one that it cannot tell to the last
 * digit.
 */
export function writeObjective(objective: Objective): string | null {
  const { metric, label, comparator, target, warnAt } = objective;
  const name = metric === "errorRate" ? "errors" : metricFacts[metric].name;
  const subject = label === "" ? name : `${name}(${label})`;
  const warning = warnAt === null ? "" : `, warn ${limitOf(objective, warnAt)}`;
  const text = `${subject} ${comparator} ${limitOf(objective, target)}${warning}`;
  return isSame(objective, text) ? text : null;
}

function limitOf({ metric, isRelative }: Objective, value: number): string {
  if (isRelative) return value === 0 ? "baseline" : `baseline ${value < 0 ? "-" : "+"} ${Math.abs(value)} %`;
  // 0.049 is 4.9 % and not 4.9000000000000004 %.
  const shown = metric === "errorRate" ? Number((value * 100).toPrecision(15)) : value;
  const { unit } = metricFacts[metric];
  return unit === "" || unit === "/s" ? `${shown}${unit}` : `${shown} ${unit}`;
}

function isSame({ metric, label, comparator, target, warnAt, isRelative }: Objective, text: string): boolean {
  const read = parseObjective(text);
  if (!read.ok) return false;
  const { value } = read;
  return (
    value.metric === metric &&
    value.label === label &&
    value.comparator === comparator &&
    value.target === target &&
    value.warnAt === warnAt &&
    value.isRelative === isRelative
  );
}
