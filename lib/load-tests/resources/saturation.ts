import { numberText } from "#lib/shared/number-text.ts";
import { generatorHost, type ResourceSeries } from "./resource-series.ts";

type Limit = { metric: string; unit: string; over: number; words: string };

/** At its limit for less of the run, the load was still what was asked for most of the time. */
const leastShare = 0.2;

const limits: Limit[] = [
  { metric: "cpu", unit: "%", over: 90, words: "its CPU was above 90 %" },
  { metric: "network", unit: "%", over: 90, words: "its network was above 90 % of what its links can take" },
  { metric: "memory", unit: "%", over: 95, words: "its memory was above 95 %" },
];

/**
 * Why the load generator's own host was at its limit, as the end of "The generator was saturated: …"; empty where its series
 * do not show it, or there are none.
 */
export function saturationOf(resources: readonly ResourceSeries[]): string {
  const found = limits.flatMap((limit) => {
    const share = shareOver(resources, limit);
    return share >= leastShare ? [`${limit.words} for ${numberText(100 * share)} % of the run`] : [];
  });
  return found.length === 0 ? "" : `${found.join(" and ")}, so the figures may be of the generator`;
}

/** Of the host that was at it longest; generators may be several. */
function shareOver(resources: readonly ResourceSeries[], { metric, unit, over }: Limit): number {
  const shares = resources
    .filter((one) => isGenerator(one.host) && one.metric === metric && one.unit === unit)
    .map(({ values }) => {
      const known = values.filter((value) => value !== null);
      return known.length === 0 ? 0 : known.filter((value) => value > over).length / known.length;
    });
  return Math.max(0, ...shares);
}

/** `generator`, `generator-2` and the like. */
export function isGenerator(host: string): boolean {
  return host === generatorHost || /^generator[-_.\d]/.test(host);
}
