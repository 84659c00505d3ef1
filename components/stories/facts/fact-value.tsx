import type { ReactNode } from "react";
import { FiguresIn } from "#components/ui/figures-in.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { isMetric, metricFacts } from "#lib/load-tests/metric.ts";
import {
  amountText,
  levelText,
  metricName,
  revenueText,
  supportText,
  wholeRangeText,
} from "#lib/stories/fields/fact-text.ts";
import type { NamesById } from "#lib/stories/fields/field-text.ts";
import type { Range } from "#lib/stories/fields/range.ts";
import type { StoryFields } from "#lib/stories/fields/story-fields.ts";

export type FactId =
  | "customers"
  | "group"
  | "metric"
  | "watch"
  | "when"
  | "support"
  | "blocks"
  | "revenue"
  | "churn"
  | "reach"
  | "effort"
  | "factors";

const blocked = {
  none: "none: they can go on",
  degraded: "degraded: slower, but it works",
  workaround: "workaround: there is another way",
  blocked: "blocked: they cannot go on",
} as const;

/** A fact in words; null where nothing of it is known. */
export function factValue(id: FactId, fields: StoryFields, names: NamesById): ReactNode {
  switch (id) {
    case "customers":
      return fields.customers && <FiguresIn>{wholeRangeText(fields.customers)}</FiguresIn>;
    case "group":
      return fields.affectedGroup || null;
    case "metric":
      return fields.metric && <MetricValue metric={fields.metric} />;
    case "watch":
      return fields.watch && watched(fields.watch, names);
    case "when":
      return fields.whenSlow || null;
    case "support":
      return support(fields);
    case "blocks":
      return fields.blocks && blocked[fields.blocks];
    case "revenue":
      return fields.revenue && <FiguresIn>{revenueText(fields.revenue)}</FiguresIn>;
    case "churn":
      return fields.churn && <ChurnValue churn={fields.churn} count={fields.churnCount} />;
    case "reach":
      return fields.reach && <FiguresIn>{wholeRangeText(fields.reach)}</FiguresIn>;
    case "effort":
      return fields.effort && <FiguresIn>{hoursText(fields.effort)}</FiguresIn>;
    case "factors":
      return factors(fields);
  }
}

function hoursText(effort: Range): string {
  const unit = effort.high === 1 ? "hour" : "hours";
  return wholeRangeText(effort).replace(/(?=, likely|$)/, ` ${unit}`);
}

function support(fields: StoryFields): ReactNode {
  const text = supportText(fields);
  return text && <FiguresIn>{text}</FiguresIn>;
}

function MetricValue({ metric }: { metric: NonNullable<StoryFields["metric"]> }) {
  const { baseline, target, unit, population, window } = metric;
  const where = [population && `of ${population}`, window && `over ${window}`].filter(Boolean).join(", ");
  return (
    <>
      {metricName(metric)} is {baseline === null ? <Unknown /> : <FiguresIn>{levelText(baseline, unit)}</FiguresIn>},
      should be {target === null ? <Unknown /> : <FiguresIn>{levelText(target, unit)}</FiguresIn>}
      {where && <span className="text-ink-3"> ({where})</span>}
    </>
  );
}

function ChurnValue({ churn, count }: { churn: string; count: number | null }) {
  if (churn === "none") return "none";
  return (
    <>
      {churn},{" "}
      {count === null ? (
        <>
          count <Unknown />
        </>
      ) : (
        <FiguresIn>{`${amountText(count)} customers`}</FiguresIn>
      )}
    </>
  );
}

function watched({ testId, metric, label, branch }: NonNullable<StoryFields["watch"]>, names: NamesById): string {
  const figure = isMetric(metric) ? metricFacts[metric].name : metric;
  const parts = [`${figure} of ${names.get(testId) ?? "a test"}`, label, branch && `on ${branch}`];
  return parts.filter(Boolean).join(", ");
}

function factors({ impactFactor, confidenceFactor }: StoryFields): ReactNode {
  if (impactFactor === null && confidenceFactor === null) return null;
  return (
    <>
      impact {impactFactor ?? <Unknown />}, confidence {confidenceFactor ?? <Unknown />}
    </>
  );
}
