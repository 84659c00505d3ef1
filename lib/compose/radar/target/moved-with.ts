import { type Metric, metricFacts } from "#lib/load-tests/metric.ts";
import { apartFrom, limitText, metricText, metricUnit } from "#lib/load-tests/metric-text.ts";
import { longDayText } from "#lib/shared/long-day-text.ts";

/** What is known of the figure that a tactic is to move, in the metric's stored unit. Days as `2026-11-21`. */
export type ToldTarget = {
  /** Null: the test was deleted. */
  testName: string | null;
  metric: Metric;
  label: string;
  direction: "down" | "up";
  baseline: number | null;
  now: number | null;
  goal: number | null;
  /** Since when the tactic is followed. */
  since: string;
  today: string;
  /** Smaller changes do not matter: percent, and points of error rates. */
  smallestPct: number;
  smallestPoints: number;
};

/** What became of the figure meanwhile: "p95 of Checkout moved with it: 412 → 310 ms since 12 September." What caused it nobody can say. */
export function movedWithSentence(target: ToldTarget): string {
  const { metric, baseline, now, since, today } = target;
  const figure = figureName(target);
  if (target.testName === null) return `${figure}: its test was deleted, so what became of it is unknown.`;
  const day = longDayText(since, today);
  if (now === null && baseline === null) return `${figure} is unknown: no run tells it.`;
  if (now === null)
    return `${figure} was ${metricText(metric, baseline ?? 0)}; since ${day} no run tells it, so what became of it is unknown.`;
  if (baseline === null) return `${figure} is ${metricText(metric, now)} since ${day}; what it was before is unknown.`;
  return `${figure} ${verbOf(target, baseline, now)}: ${fromTo(metric, baseline, now)} since ${day}.`;
}

/** Whether the goal is reached, and how far it is: "The goal, at most 300 ms, is not reached: 10 ms to go." Null: there is none. */
export function goalSentence({ testName, metric, direction, now, goal }: ToldTarget): string | null {
  if (goal === null) return null;
  const text = `The goal, at ${direction === "down" ? "most" : "least"} ${limitText(metric, goal)},`;
  if (now === null || testName === null) return `${text} cannot be judged: what the figure is now is unknown.`;
  const left = direction === "down" ? now - goal : goal - now;
  return left <= 0 ? `${text} is reached.` : `${text} is not reached: ${leftText(metric, left)} to go.`;
}

/** "p95 of Checkout", "error rate of GET /cart in Checkout". */
function figureName({ testName, metric, label }: ToldTarget): string {
  const { name } = metricFacts[metric];
  const of = [label, testName ?? ""].filter(Boolean).join(" in ");
  return capital(of === "" ? name : `${name} of ${of}`);
}

function verbOf({ metric, direction, smallestPct, smallestPoints }: ToldTarget, before: number, now: number): string {
  const change = now - before;
  const smallest = metric === "errorRate" ? smallestPoints / 100 : (Math.abs(before) * smallestPct) / 100;
  if (change === 0 || Math.abs(change) < smallest) return "hardly moved";
  return change < 0 === (direction === "down") ? "moved with it" : "moved the other way";
}

/** One unit for both: "412 → 310 ms". */
function fromTo(metric: Metric, before: number, now: number): string {
  const unit = metricUnit(metric);
  const from = apartFrom(metric, before, now);
  return `${from.slice(0, from.length - unit.length)} → ${apartFrom(metric, now, before)}`;
}

/** Of an error rate the rest is points, not percent. */
function leftText(metric: Metric, left: number): string {
  const text = metricText(metric, left);
  return metric === "errorRate" ? text.replace(" %", " points") : text;
}

/** p95 stays as it is. */
function capital(text: string): string {
  return /^p\d/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
