import { compareGroups, type GroupDifference } from "#lib/load-tests/comparing/compare-groups.ts";
import type { GroupRun, GroupTest } from "#lib/load-tests/comparing/group-runs-store.ts";
import { heldLevel } from "#lib/load-tests/comparing/held-level.ts";
import { type Figures, type Metric, metricFacts } from "#lib/load-tests/metric.ts";
import { isPercentile } from "#lib/load-tests/verdicts/rounding-step.ts";
import { startOrder } from "#lib/load-tests/verdicts/run-order.ts";
import { listText } from "#lib/shared/list-text.ts";
import type { BeforeAfter, MeasuredRun } from "#lib/stories/verifying/before-after.ts";
import { proposedOutcome } from "#lib/stories/verifying/proposed-outcome.ts";
import { beforeAfterSentence } from "./before-after-sentence.ts";
import { differsFrom } from "./chosen-sides.ts";

type Compared = {
  test: GroupTest;
  metric: Metric;
  label: string;
  branch: string;
  before: readonly GroupRun[];
  after: readonly GroupRun[];
};

/** Compares the runs before a change with those after it. All of one part: their steady parts where each run has one, else whole runs. */
export function beforeAfterOf({ test, metric, label, branch, ...sides }: Compared): BeforeAfter {
  const part = [...sides.before, ...sides.after].every(({ figures }) => figures.part === "steady") ? "steady" : "whole";
  const figuresOf = (run: GroupRun): Figures => (part === "steady" ? run.figures : run.whole);
  const told = (runs: readonly GroupRun[]) =>
    runs.filter((run) => figuresOf(run)[metric] !== null).toSorted((a, b) => startOrder(a.facts, b.facts));
  const [before, after] = [told(sides.before), told(sides.after)];
  const reference = after.at(-1) ?? before.at(-1);
  const precisions = new Set([...before, ...after].map(({ facts }) => facts.precision));
  const isOneKind = !isPercentile(metric) || precisions.size <= 1;
  const valueOf = (run: GroupRun) => figuresOf(run)[metric] ?? Number.NaN;
  const difference = isOneKind
    ? compareGroups(metric, before.map(valueOf), after.map(valueOf), test.smallestEffect)
    : null;
  const differs = reference ? differences([...before, ...after], reference, metric) : [];
  const { name: metricName, unit, better } = metricFacts[metric];
  const counts = { runsBefore: before.length, runsAfter: after.length };
  const precision = isPercentile(metric) ? (reference?.facts.precision ?? null) : null;
  const named = { testName: test.name, testSlug: test.slug, metric, metricName, label, branch };
  const measured = (run: GroupRun): MeasuredRun => ({
    id: run.facts.id,
    number: run.facts.number,
    startedAt: run.facts.startedAt.toISOString(),
    revision: run.revision,
    value: valueOf(run),
  });
  return {
    figure: { ...named, unit, better, part, precision },
    before: before.map(measured),
    after: after.map(measured),
    difference: difference && numbersOf(difference),
    differs,
    proposed: proposedOutcome(difference?.reading ?? null, differs),
    sentence: beforeAfterSentence({ metric, label, ...counts, difference }),
    heldLevel: heldLevel({
      metric,
      runs: after.map(figuresOf),
      format: reference?.facts.format ?? null,
      smallestEffect: test.smallestEffect,
    }),
  };
}

function numbersOf({ reading: _reading, ...numbers }: GroupDifference): BeforeAfter["difference"] {
  return numbers;
}

const mostNamed = 5;

/** "Runs 3, 4 and 5: 50 users instead of 100 users." */
function differences(runs: readonly GroupRun[], reference: GroupRun, metric: Metric): string[] {
  const byWords = Map.groupBy(runs, (run) => differsFrom(run, reference, metric));
  return [...byWords]
    .filter(([words]) => words !== "")
    .map(([words, own]) => {
      const numbers = own.map(({ facts }) => String(facts.number));
      if (own.length > mostNamed) return `${own.length} runs: ${words}.`;
      return `${own.length === 1 ? "Run" : "Runs"} ${listText(numbers)}: ${words}.`;
    });
}
