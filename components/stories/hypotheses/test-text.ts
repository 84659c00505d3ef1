import { isMetric, metricFacts } from "#lib/load-tests/metric.ts";
import { exactNumber, limitText, metricText } from "#lib/load-tests/metric-text.ts";
import { numberToType } from "#lib/shared/read-typed-number.ts";
import { comparatorNames, type TestRule } from "#lib/stories/hypotheses/declared-test.ts";
import type { Evaluation } from "#lib/stories/hypotheses/evaluate-test.ts";
import type { TestView } from "#lib/stories/hypotheses/hypothesis-view.ts";

type Measured = Pick<TestRule, "kind" | "metric" | "unit">;

/** A figure of a test as people read it, with its unit: `280 ms`, `0.5 %`, `12 locks`. */
export function valueText({ kind, metric, unit }: Measured, value: number): string {
  if (kind === "runs" && isMetric(metric)) return metricText(metric, value);
  return [exactNumber(value), unit].filter(Boolean).join(" ");
}

/** "below 300 ms", with every digit that somebody set. */
export function thresholdText(test: Measured & Pick<TestRule, "comparator" | "threshold">): string {
  const { kind, metric, comparator, threshold } = test;
  const limit = kind === "runs" && isMetric(metric) ? limitText(metric, threshold) : valueText(test, threshold);
  return `${comparatorNames[comparator]} ${limit}`;
}

/** The threshold as a form shows it: a share in percent. */
export function thresholdInput({ kind, metric, threshold }: Pick<TestRule, "kind" | "metric" | "threshold">): string {
  const isShare = kind === "runs" && metric === "errorRate";
  return numberToType(Number((isShare ? threshold * 100 : threshold).toPrecision(12)));
}

/** What is looked at: "p95 of Login, GET /login, on main". */
export function subjectText({ kind, metric, label, branch, test }: TestView): string {
  if (kind === "observed") return metric;
  const name = isMetric(metric) ? metricFacts[metric].name : metric;
  const of = `${name} of ${test ? test.name : "a test that is gone"}`;
  return [of, label, branch && `on ${branch}`].filter(Boolean).join(", ");
}

/** "It holds when the median of at least 3 runs within 7 days has a p95 of Login below 300 ms." */
export function testSentence(test: TestView): string {
  const { minimumSamples, windowDays, kind } = test;
  const samples = `${minimumSamples} ${kind === "runs" ? "runs" : "observations"}`;
  const days = windowDays === 1 ? "a day" : `${windowDays} days`;
  return `${subjectText(test)} is ${thresholdText(test)}, by the median of at least ${samples} within ${days}.`;
}

/** "3 of 4 runs are below 300 ms; their median is 280 ms: it is met." */
export function resultSentence(test: TestView, { samples, met, value, isMet }: Evaluation): string {
  const noun = test.kind === "runs" ? "run" : "observation";
  const nouns = samples === 1 ? noun : `${noun}s`;
  if (value === null || isMet === null)
    return `${samples} of the ${test.minimumSamples} ${noun}s that it needs ${samples === 1 ? "is" : "are"} there.`;
  const median = `their median is ${valueText(test, value)}: it is ${isMet ? "met" : "not met"}`;
  return `${met} of ${samples} ${nouns} ${met === 1 ? "is" : "are"} ${thresholdText(test)}; ${median}.`;
}
