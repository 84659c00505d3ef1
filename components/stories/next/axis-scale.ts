import { type AxisInputs, type AxisName, axes } from "#lib/stories/prioritising/axis.ts";
import type { ScoreSettings } from "#lib/stories/prioritising/score.ts";

/** The most that any of these stories reaches on each axis. */
export function scaleOf(
  stories: readonly AxisInputs[],
  chosen: readonly AxisName[],
  settings: ScoreSettings,
): Map<AxisName, number> {
  const mostOn = (name: AxisName) => {
    const scores = stories.map((inputs) => axes[name].score(inputs, settings));
    return Math.max(0, ...scores.map((score) => (score.kind === "known" ? score.range.high : 0)));
  };
  return new Map(chosen.map((name) => [name, mostOn(name)]));
}
