import { amountRangeText } from "../prioritising/amount-text.ts";
import { type AxisInputs, axes, axisNames } from "../prioritising/axis.ts";
import type { ScoreSettings } from "../prioritising/score.ts";

/** What a choice keeps of its moment. */
export type KeptInputs = {
  asked: { hours: number; people: number; weeks: number; axes: string[] };
  settings: ScoreSettings;
  inputs: AxisInputs;
  beaten: number;
  others: number;
  worthTimebox: number;
};

/** The numbers of that moment in words; nothing for a decision that kept none. Unknown stays unknown. */
export function keptInputs(kept: Record<string, unknown>): { name: string; text: string }[] {
  if (!isKept(kept)) return [];
  const { asked, settings, inputs, beaten, others, worthTimebox } = kept;
  const figures = axisNames.map((name) => {
    const score = axes[name].score(inputs, settings);
    const text = score.kind === "known" ? amountRangeText(score.range, axes[name].unit, settings.currency) : "unknown";
    return { name: axes[name].label, text };
  });
  return [
    { name: "time", text: `${asked.people} × ${asked.hours} h a week, ${asked.weeks} weeks` },
    {
      name: "compared by",
      text: axisNames
        .filter((name) => asked.axes.includes(name))
        .map((name) => axes[name].label)
        .join(", "),
    },
    ...figures,
    { name: "others", text: `${others} more not beaten, ${beaten} beaten, ${worthTimebox} unknown` },
  ];
}

function isKept(kept: Record<string, unknown>): kept is KeptInputs {
  return "asked" in kept && "inputs" in kept && "settings" in kept;
}
