import type { Figures, Metric } from "#lib/load-tests/metric.ts";
import { noiseFrom } from "#lib/load-tests/statistics/noise.test-data.ts";
import { compareRun } from "#lib/load-tests/verdicts/compare-run.ts";
import { figures } from "#lib/load-tests/verdicts/run.test-data.ts";
import { defaultRule } from "#lib/load-tests/verdicts/verdict-rule.ts";
import type { BenchResult, Measure } from "./bench-result.ts";

const trials = 20_000;
const runs = 10;
const noises = [0.03, 0.05, 0.08];
/** No change at all, then what a person would want to hear of. */
const slowdowns = [0, 0.05, 0.1, 0.2, 0.3];
const metrics = { p95Ms: "p95", throughputRps: "throughput", errorRate: "error rate" } as const;
type Judged = keyof typeof metrics & Metric;

/**
 * How often a run is called worse than the ten before it, at a noise between runs of so much (σ of the logarithms): at no
 * change that is a false alarm, with a change it is what the rule is for. Errors are binomial on a noisy rate of 1 %.
 */
export function verdictsBench(): Promise<BenchResult> {
  const measures: Measure[] = [];
  const json: Record<string, number> = {};
  for (const noise of noises)
    for (const slowdown of slowdowns) {
      const worse = worseShares(noise, slowdown);
      for (const [metric, name] of Object.entries(metrics) as [Judged, string][]) {
        const share = worse[metric];
        measures.push({
          what: `${name}, noise ${noise * 100} %, ${slowdown === 0 ? "no change" : `${slowdown * 100} % worse`}`,
          figure: `${(share * 100).toFixed(2)} %`,
          ...(slowdown === 0 && { wanted: "at most 3 %" }),
        });
        json[`${metric}.noise${noise * 100}.change${slowdown * 100}`] = Math.round(share * 10_000) / 10_000;
      }
    }
  return Promise.resolve({ measures, json });
}

function worseShares(noise: number, slowdown: number): Record<Judged, number> {
  const next = noiseFrom(Math.round(noise * 1000) * 97 + Math.round(slowdown * 1000));
  const counts: Record<Judged, number> = { p95Ms: 0, throughputRps: 0, errorRate: 0 };
  for (let trial = 0; trial < trials; trial += 1) {
    const baseline = Array.from({ length: runs }, () => ({ whole: noisyFigures(next, noise, 0), labels: [] }));
    const run = { whole: noisyFigures(next, noise, slowdown), labels: [], format: "jmeter-csv" };
    const { smallestEffect } = defaultRule;
    const { judged } = compareRun({
      isSuite: false,
      run,
      baseline,
      smallestEffect,
      objectives: [],
      withPercentiles: true,
    });
    for (const { metric, worse } of judged) if (worse && metric in counts) counts[metric as Judged] += 1;
  }
  return {
    p95Ms: counts.p95Ms / trials,
    throughputRps: counts.throughputRps / trials,
    errorRate: counts.errorRate / trials,
  };
}

/** A run of 100,000 requests, of which the share `slowdown` more time, less throughput and more errors are the change. */
function noisyFigures({ normal }: ReturnType<typeof noiseFrom>, noise: number, slowdown: number): Figures {
  const noisy = (value: number) => value * Math.exp(noise * normal());
  const requests = 100_000;
  const rate = noisy(0.01) + slowdown * 0.1;
  const failures = Math.max(0, Math.round(requests * rate + Math.sqrt(requests * rate * (1 - rate)) * normal()));
  return figures({
    requests,
    p95Ms: noisy(280) * (1 + slowdown),
    throughputRps: noisy(400) / (1 + slowdown),
    errorRate: failures / requests,
  });
}
