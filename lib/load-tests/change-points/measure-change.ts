import { type Metric, metricFacts } from "../metric.ts";
import { clipped, medianOf, noiseOf } from "../statistics/segment-noise.ts";
import { studentTQuantile, studentTTwoSided } from "../statistics/student-t.ts";
import { scaleOf } from "./figure-scale.ts";

/** A level that moved, by the runs on both sides. */
export type MeasuredChange = {
  /** The levels in the metric's stored unit, and of how many runs each is. */
  before: number;
  after: number;
  runsBefore: number;
  runsAfter: number;
  /** Percent for times and rates, points for error rates; with its 95 % interval. */
  change: number;
  changeLow: number;
  changeHigh: number;
  /** Of levels that differ as much by chance, at whichever run of the two sides. */
  pValue: number;
  isWorse: boolean;
};

/** A level is measured by so many runs at most: those nearest to the change. */
const mostBefore = 100;
const mostAfter = 20;

type Sides = { before: Float64Array; after: Float64Array; least: number };

/** Measures a change of level on the metric's scale; single outliers weigh little, and correlated runs count for fewer. */
export function measureChange(metric: Metric, { before, after, least }: Sides): MeasuredChange {
  const sides = [before.slice(-mostBefore), after.slice(0, mostAfter)] as const;
  const residuals = sides.map((side) => side.map((figure) => figure - medianOf(side)));
  const { scale: noise, correlation } = noiseOf(Float64Array.from(residuals.flatMap((each) => [...each])), least);
  const [low, high] = sides.map((side) => {
    const level = medianOf(side);
    const rest = side.reduce((sum, figure) => sum + clipped((figure - level) / noise), 0);
    return level + (noise * rest) / side.length;
  }) as [number, number];
  const [runsBefore, runsAfter] = [sides[0].length, sides[1].length];
  const widening = Math.sqrt((1 + correlation) / (1 - correlation));
  const error = noise * widening * Math.sqrt(1 / runsBefore + 1 / runsAfter);
  const degrees = Math.max(1, runsBefore + runsAfter - 2);
  const half = studentTQuantile(0.975, degrees) * error;
  const shift = high - low;
  const scale = scaleOf(metric);
  const isShare = metricFacts[metric].unit === "%";
  const level = scale.from(low);
  const changeTo = (scaled: number) =>
    isShare ? 100 * (scale.from(scaled) - level) : 100 * (scale.from(scaled) / level - 1);
  return {
    before: level,
    after: scale.from(high),
    runsBefore,
    runsAfter,
    change: changeTo(high),
    changeLow: changeTo(high - half),
    changeHigh: changeTo(high + half),
    // Every run of the two sides could have been the first.
    pValue: Math.min(1, (runsBefore + runsAfter - 1) * studentTTwoSided(Math.abs(shift) / error, degrees)),
    isWorse: metricFacts[metric].better === "down" ? shift > 0 : shift < 0,
  };
}
