import { type Metric, metricFacts } from "../metric.ts";
import { metricText } from "../metric-text.ts";
import type { Experiment } from "./experiment.ts";

/** What an experiment shows, in a sentence: "p95 is lowest with config.workers = 8: 212 ms, against 262 ms with 4." */
export function experimentSentence(
  name: string,
  label: string,
  metric: Metric,
  { groups, points }: Experiment,
): string {
  const figure = `${metricFacts[metric].name}${label === "" ? "" : ` of ${label}`}`;
  const [first] = groups;
  if (points.length === 0 || !first) return `No run tells both ${name} and ${figure} yet.`;
  if (groups.length === 1)
    return `All ${points.length} runs have ${name} = ${first.text}: there is nothing to compare.`;
  const isDown = metricFacts[metric].better === "down";
  const sorted = groups.toSorted((a, b) => (isDown ? a.mean - b.mean : b.mean - a.mean));
  const [best, worst] = [sorted[0] ?? first, sorted.at(-1) ?? first];
  const start = `${figure.charAt(0).toUpperCase()}${figure.slice(1)}`.replace(/^P(?=\d)/, "p");
  const isApart =
    best.interval && worst.interval && (best.interval[1] < worst.interval[0] || worst.interval[1] < best.interval[0]);
  const surely = isApart
    ? ""
    : best.interval && worst.interval
      ? ", though their ranges overlap"
      : ", from too few runs to be sure";
  return `${start} is ${isDown ? "lowest" : "highest"} with ${name} = ${best.text}: ${metricText(metric, best.mean)}, against ${metricText(metric, worst.mean)} with ${worst.text}${surely}.`;
}
