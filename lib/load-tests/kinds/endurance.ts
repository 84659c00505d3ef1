import { noiseOf } from "../statistics/segment-noise.ts";
import { theilSen } from "../statistics/theil-sen.ts";
import type { AnswerOf, SlopeAnswer } from "./kind-answer.ts";
import type { KindInput, Values } from "./kind-input.ts";

const hourMs = 3_600_000;
const fewestPoints = 12;

/** Whether response times and the memory of each host drift through the run, in percent an hour. */
export function enduranceAnswer({ series, steady, resources }: KindInput): AnswerOf<"endurance"> {
  const memory = resources
    .filter(({ metric }) => metric === "memory")
    .flatMap(({ host, bucketMs, values }) => {
      const found = slopeOf(values, bucketMs, steady);
      return found ? [{ host, ...found }] : [];
    });
  const p95 = series?.p95Ms ? slopeOf(series.p95Ms, series.bucketMs, steady) : null;
  return { kind: "endurance", p95, memory };
}

/** Theil–Sen through the logarithms, its interval widened for the likeness of neighbours; null for a few points. */
function slopeOf(values: Values, bucketMs: number, part: { fromMs: number; toMs: number }): SlopeAnswer | null {
  const points = values.flatMap((value, k): [number, number][] => {
    const isIn = k * bucketMs >= part.fromMs && (k + 1) * bucketMs <= part.toMs;
    return isIn && value !== null && value > 0 ? [[((k + 0.5) * bucketMs) / hourMs, Math.log(value)]] : [];
  });
  if (points.length < fewestPoints) return null;
  const plain = theilSen(points);
  if (!plain) return null;
  const residuals = Float64Array.from(points, ([x, y]) => y - plain.intercept - plain.slope * x);
  const { correlation } = noiseOf(residuals, 1e-9);
  const found = theilSen(points, { widening: Math.sqrt((1 + correlation) / (1 - correlation)) }) ?? plain;
  const pct = (slope: number) => 100 * Math.expm1(slope);
  return {
    perHourPct: pct(found.slope),
    interval: [pct(found.interval[0]), pct(found.interval[1])],
    overRunPct: pct((found.slope * (part.toMs - part.fromMs)) / hourMs),
  };
}
