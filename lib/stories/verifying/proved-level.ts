import type { StoryMetric, Watch } from "../fields/story-fields.ts";
import type { StoryOutcome } from "../states/story-state.ts";
import type { BeforeAfter, MeasuredFigure } from "./before-after.ts";

type Closing = {
  outcome: StoryOutcome | null;
  /** What the story says of its metric, and the figure that it watches. */
  metric: Pick<StoryMetric, "target" | "unit"> | null;
  watch: Watch | null;
  /** The last measurement, and of which test. */
  measured: { testId: string | null; result: BeforeAfter } | null;
};

/**
 * The worst level of the watched figure that still counts as holding, when a story is closed as improved or as no change: what a single run like
 * those after the fix would still reach, or the target where that is looser: a fix that beat its target may give some of it back. Null: nothing
 * was measured of the watched figure, or too little.
 */
export function provedLevelOf({ outcome, metric, watch, measured }: Closing): number | null {
  if (outcome !== "improved" && outcome !== "no_change") return null;
  if (!measured || !watch || !isOfFigure(measured, watch)) return null;
  const { figure, heldLevel } = measured.result;
  if (heldLevel === null) return null;
  const target = metric && targetOf(metric, figure);
  return target === null ? heldLevel : looserOf(figure.better, heldLevel, target);
}

/** Whether a measurement is of the figure that a story watches. */
export function isOfFigure(
  { testId, result: { figure } }: { testId: string | null; result: Pick<BeforeAfter, "figure"> },
  watch: Watch,
): boolean {
  const { metric, label, branch } = figure;
  return testId === watch.testId && metric === watch.metric && label === watch.label && branch === watch.branch;
}

/** How many of the figure's stored unit one of the written unit is. */
const scales: Record<MeasuredFigure["unit"], Readonly<Record<string, number>>> = {
  ms: { ms: 1, s: 1_000, sec: 1_000, seconds: 1_000, µs: 0.001, us: 0.001, min: 60_000 },
  "%": { "%": 0.01, percent: 0.01 },
  "/s": { "/s": 1, rps: 1, "req/s": 1, "requests/s": 1, "1/s": 1, "/min": 1 / 60 },
  "": {},
};

/** A story's target in the stored unit of the figure; null where there is none, or its unit is another kind of thing. */
export function targetOf(
  { target, unit }: Pick<StoryMetric, "target" | "unit">,
  figure: MeasuredFigure,
): number | null {
  const scale = scales[figure.unit][unit.trim().toLowerCase()];
  return target === null || scale === undefined ? null : Number((target * scale).toPrecision(12));
}

/** The worse of two levels, which is the easier one to hold. */
export function looserOf(better: MeasuredFigure["better"], one: number, other: number): number {
  return better === "down" ? Math.max(one, other) : Math.min(one, other);
}
