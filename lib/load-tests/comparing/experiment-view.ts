import { metricText } from "../metric-text.ts";
import { drawn } from "../run-view/trend-view.ts";
import { partWords } from "../runs/judged-figures.ts";
import type { ExperimentQuery } from "./comparison-query.ts";
import { type AlsoDiffers, type ExperimentRun, experimentFacts, experimentOf } from "./experiment.ts";
import { experimentSentence } from "./experiment-sentence.ts";

export type ExperimentView = ReturnType<typeof experimentView>;

/** "config.workers" of a query. */
export function factName({ of, key }: ExperimentQuery["fact"]): string {
  return `${of === "config" ? "config" : "tag"}.${key}`;
}

/** A figure against one fact, as its page draws it. `y` as charts draw it: error rates in percent. */
export function experimentView(runs: readonly ExperimentRun[], { fact, metric, label }: Omit<ExperimentQuery, "kind">) {
  const name = factName(fact);
  const experiment = experimentOf(runs, name, metric);
  const { axis, groups, points, alsoDiffers, leftOut } = experiment;
  const texts = groups.map(({ text }) => text);
  const xOf = (text: string) => {
    const index = texts.indexOf(text);
    return groups[index]?.at ?? index;
  };
  return {
    name,
    metric,
    label,
    sentence: experimentSentence(name, label, metric, experiment),
    explanation: explanationOf(points.length, leftOut, alsoDiffers, partWords(runs)),
    axis,
    texts,
    points: points
      .map(({ number, startedAt, text, value }) => ({
        number,
        startedAt,
        text,
        x: xOf(text),
        y: drawn(metric, value),
        words: `${name} = ${text}, ${metricText(metric, value)}`,
      }))
      .toSorted((a, b) => a.x - b.x || a.number - b.number),
    groups: groups.map(({ text, runs: count, mean, interval }) => ({
      text,
      runs: count,
      x: xOf(text),
      mean: drawn(metric, mean),
      low: interval && drawn(metric, interval[0]),
      high: interval && drawn(metric, interval[1]),
    })),
    alsoDiffers: alsoDiffers.map((one) => ({ ...one, words: alsoWords(one) })),
    facts: experimentFacts(runs),
  };
}

function explanationOf(runs: number, leftOut: number, alsoDiffers: readonly AlsoDiffers[], part: string): string {
  const bound = alsoDiffers.filter(({ isBound }) => isBound).map(({ name }) => name);
  return [
    `${runs === 1 ? "1 run" : `${runs} runs`}${leftOut === 0 ? "" : `; ${leftOut} more do not tell it`}.`,
    part && `Figures are ${part}.`,
    bound.length > 0 &&
      `It cannot be told apart from ${bound.slice(0, 3).join(", ")}, which changed with it every time.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** "3 of 12 runs also differ in config.instance (m5.large in most)." */
function alsoWords({ name, runs, of, usual }: AlsoDiffers): string {
  return `${runs} of ${of} runs also differ in ${name}${usual === null ? ", which most do not tell" : `, which is ${usual} in most`}.`;
}
