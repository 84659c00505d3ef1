import { numberText } from "#lib/shared/number-text.ts";
import { type Metric, metricFacts } from "../metric.ts";
import { metricNumber, metricText } from "../metric-text.ts";
import type { Comparison } from "./verdict.ts";

type Subject = { metric: Metric; label: string };

/** As the start of a clause: "p95", "errors of GET /cart", "the slowest response". */
export function subjectWords({ metric, label }: Subject): string {
  return label === "" ? nameOf(metric) : `${nameOf(metric)} of ${label}`;
}

function nameOf(metric: Metric): string {
  if (metric === "errorRate") return "errors";
  if (metric === "meanMs") return "the mean response time";
  if (metric === "maxMs") return "the slowest response";
  return metricFacts[metric].name;
}

type Named = Pick<Comparison, "metric">;

export function isPlural({ metric }: Named): boolean {
  return metric === "errorRate" || metric === "requests";
}

/** "errors are", but "p95 is". */
export function is(named: Named): string {
  return isPlural(named) ? "are" : "is";
}

/** "errors broke their objective", but "p95 broke its objective". */
export function its(named: Named): string {
  return isPlural(named) ? "their" : "its";
}

/**
 * A figure that got worse or better, with what it is held against or, as a second clause (null), without: "p95 got 31–58 %
 * slower than the last 10 runs", "errors rose from 0 to 4.9 %", "throughput fell 6–14 % below the last 10 runs".
 */
export function changeWords(comparison: Comparison, against: string | null): string {
  const { metric, mean, actual, interval, changePct } = comparison;
  const subject = subjectWords(comparison);
  const isUp = actual > mean;
  if (metric === "errorRate")
    return `${subject} ${isUp ? "rose" : "fell"} from ${metricNumber(metric, mean)} to ${metricText(metric, actual)}`;
  const isManyTimes = (changePct ?? 0) > manyTimesPct;
  const range = isManyTimes ? timesWords(interval) : percentWords(interval);
  if (metric.endsWith("Ms"))
    return `${subject} got ${range} ${isUp ? "slower" : "faster"}${against === null ? "" : ` than ${against}`}`;
  if (isManyTimes) return `${subject} rose to ${range} ${against === null ? "as much" : `that of ${against}`}`;
  return `${subject} ${isUp ? "rose" : "fell"} ${range}${against === null ? "" : ` ${isUp ? "above" : "below"} ${against}`}`;
}

/** From here on a change reads better as a factor than in percent. */
const manyTimesPct = 200;

/** "31–58 %", of an interval on one side of zero. */
function percentWords([low, high]: readonly [number, number]): string {
  const [less, more] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return `${rangeText(less, more, 1)} %`;
}

/** "3.1–4.2 times". */
function timesWords([low, high]: readonly [number, number]): string {
  return `${rangeText(1 + low / 100, 1 + high / 100, 10)} times`;
}

/** Whole numbers, with one digit after the point below `wholeFrom`; one number where both ends look the same. */
function rangeText(low: number, high: number, wholeFrom: number): string {
  const text = (value: number) => numberText(value, value < wholeFrom ? 1 : 0).replace(/\.0$/, "");
  return text(low) === text(high) ? text(low) : `${text(low)}–${text(high)}`;
}

/** "a, b and c". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** With a capital at its start and a full stop at its end; "p95" and labels keep their spelling. */
export function sentence(clause: string): string {
  const first = /^(p\d|\S*[^a-z\s]\S*\s)/.test(clause) ? clause.charAt(0) : clause.charAt(0).toUpperCase();
  return `${first}${clause.slice(1)}${/[.!?]$/.test(clause) ? "" : "."}`;
}
