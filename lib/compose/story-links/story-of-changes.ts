import { metricFacts } from "#lib/load-tests/metric.ts";
import type { ToldChange } from "#lib/load-tests/regressions/story-link-store.ts";
import { changeSizeText, levelsText } from "#lib/load-tests/run-view/change-words.ts";
import { dayText } from "#lib/shared/time-text.ts";
import type { SomeFields } from "#lib/stories/fields/story-fields-schema.ts";

const percentiles: Readonly<Record<string, number>> = { p50Ms: 50, p90Ms: 90, p95Ms: 95, p99Ms: 99, p999Ms: 99.9 };

/**
 * What is known of a change, as the fields of a story of it: the level since then as its metric, the one before as its target, the figure to watch,
 * and the service where the test exercises one alone.
 */
export function fieldsOfChange(change: ToldChange, now: number): SomeFields {
  const { metric, label, branch, before, after, note, test, first } = change;
  const { name, unit } = metricFacts[metric];
  const shown = (value: number) => Number((unit === "%" ? value * 100 : value).toPrecision(4));
  const built = first.version || first.revision.slice(0, 10);
  const [serviceId = null, ...others] = test.serviceIds;
  return {
    what: label,
    howSlow: `${levelsText(metric, change)}, ${changeSizeText(change)}`.slice(0, 500),
    whenSlow: `since run ${first.number}, ${dayText(first.startedAt, now)}${built === "" ? "" : ` (${built})`}`.slice(
      0,
      500,
    ),
    why: note,
    serviceId: others.length === 0 ? serviceId : null,
    metric: {
      name: percentiles[metric] ? "response time" : name,
      percentile: percentiles[metric] ?? null,
      baseline: shown(after),
      target: shown(before),
      unit,
      population: (label === "" ? `all requests of ${test.name}` : `${label} of ${test.name}`).slice(0, 200),
      window: branch === "" ? "" : `runs of ${branch}`.slice(0, 100),
    },
    watch: { testId: test.id, metric, label, branch },
    sources: {
      metric: {
        source: `runs of ${test.name}`.slice(0, 200),
        on: first.startedAt.toISOString().slice(0, 10),
        confidence: "measured",
      },
    },
  };
}
