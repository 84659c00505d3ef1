import type { Range } from "../fields/range.ts";
import type { Revenue } from "../fields/story-fields.ts";
import { type CostInputs, cd3, lackOfSupport, revenuePerWeek, supportPerWeek } from "./cost-of-delay.ts";
import { type RiceInputs, rice } from "./rice.ts";
import type { Score, ScoreSettings } from "./score.ts";
import type { Bounds } from "./undominated.ts";

/** What stories can be compared by. */
export const axisNames = ["customers", "reach", "revenue", "support", "effort", "rice", "cd3"] as const;
export type AxisName = (typeof axisNames)[number];

export const usualAxes = ["customers", "effort"] as const satisfies readonly AxisName[];

export type AxisInputs = RiceInputs & CostInputs & { customers: Range | null; revenue: Revenue | null };

export type Axis = {
  label: string;
  /** `money` is minor units of the currency. */
  unit: "people" | "money" | "hours" | "score";
  isLessBetter: boolean;
  /** What unknown inputs are called. */
  score: (inputs: AxisInputs, settings: ScoreSettings) => Score;
};

export const axes: Record<AxisName, Axis> = {
  customers: axis("customers a week", "people", ({ customers }) => scoreOf(customers, "customers a week")),
  reach: axis("people reached in a quarter", "people", ({ reach }) => scoreOf(reach, "people reached")),
  revenue: axis("revenue at risk a week", "money", revenuePerWeek),
  support: axis("support cost a week", "money", (inputs, settings) => {
    const cost = supportPerWeek(inputs, settings);
    if (cost === null) return { kind: "unknown", lacks: lackOfSupport(inputs, settings) };
    return { kind: "known", range: { low: cost, likely: cost, high: cost } };
  }),
  effort: { ...axis("hours of work", "hours", ({ effort }) => scoreOf(effort, "effort")), isLessBetter: true },
  rice: axis("RICE", "score", rice),
  cd3: axis("CD3", "money", cd3),
};

/** How good a story is on each of the axes. */
export function boundsOf(chosen: readonly AxisName[], inputs: AxisInputs, settings: ScoreSettings): Bounds {
  return chosen.map((name) => {
    const { score, isLessBetter } = axes[name];
    const known = score(inputs, settings);
    if (known.kind === "unknown") return null;
    const { low, high } = known.range;
    return isLessBetter ? { worst: -high, best: -low } : { worst: low, best: high };
  });
}

/** What a story lacks to be compared on these axes, each once. */
export function lacksOf(chosen: readonly AxisName[], inputs: AxisInputs, settings: ScoreSettings): string[] {
  const scores = chosen.map((name) => axes[name].score(inputs, settings));
  return [...new Set(scores.flatMap((score) => (score.kind === "unknown" ? score.lacks : [])))];
}

function axis(label: string, unit: Axis["unit"], score: Axis["score"]): Axis {
  return { label, unit, score, isLessBetter: false };
}

function scoreOf(range: Range | null, name: string): Score {
  return range ? { kind: "known", range } : { kind: "unknown", lacks: [name] };
}
