import { durationText } from "#lib/shared/number-text.ts";
import { amountText, levelText } from "../fields/fact-text.ts";
import { comparatorNames } from "../hypotheses/declared-test.ts";
import { type Beat, clause, sentences } from "./beat.ts";
import type { JourneyFacts } from "./journey-facts.ts";

/** What people believed, what they declared before the data, and what the data said; and how long they looked. */
export function theoryBeats({ hypotheses, timeboxes }: Pick<JourneyFacts, "hypotheses" | "timeboxes">): Beat[] {
  return [...timeboxes.flatMap(timeboxBeats), ...hypotheses.flatMap(hypothesisBeats)];
}

function timeboxBeats({ person, usedMs, plannedMs, endedAt, notes }: JourneyFacts["timeboxes"][number]): Beat[] {
  if (!endedAt) return [];
  const text = `${person} looked for ${durationText(minutes(usedMs))} of the ${durationText(minutes(plannedMs))} that were planned.`;
  return [{ at: endedAt, act: "theory", text, ...(notes !== "" && { quote: notes }) }];
}

/** Whole minutes, one at least. */
function minutes(ms: number): number {
  return Math.max(1, Math.round(ms / 60_000)) * 60_000;
}

type Hypothesis = JourneyFacts["hypotheses"][number];

function hypothesisBeats(hypothesis: Hypothesis): Beat[] {
  const { createdBy, createdAt, component, metric, claim, population } = hypothesis;
  const belief = `${createdBy} believed that ${clause(component)} causes ${clause(metric)} to be ${clause(claim)} for ${clause(population)}.`;
  const stated: Beat = { at: createdAt, act: "theory", text: sentences(belief, testText(hypothesis)) };
  const { decidedAt, conclusion } = hypothesis;
  if (!decidedAt) return [stated];
  const text = sentences(verdictText(hypothesis), dataText(hypothesis));
  return [stated, { at: decidedAt, act: "theory", text, ...(conclusion !== "" && { quote: conclusion }) }];
}

function testText({ tests }: Hypothesis): string {
  const [test] = tests;
  if (!test) return "";
  const { kind, unit, threshold, comparator, minimumSamples } = test;
  const shown = kind === "runs" && unit === "%" ? threshold * 100 : threshold;
  const noun = kind === "runs" ? "runs" : "observations";
  const versions = tests.length > 1 ? ` (version ${tests.length} of that test)` : "";
  return `That would hold if ${minimumSamples} ${noun} or more were ${comparatorNames[comparator]} ${levelText(shown, unit)}, which was declared before the data${versions}.`;
}

function verdictText({ state, decidedBy, savedHours }: Hypothesis): string {
  const by = decidedBy === "" ? "" : ` by ${decidedBy}`;
  switch (state) {
    case "confirmed":
      return `Confirmed${by}.`;
    case "disproved": {
      const saved =
        savedHours === null
          ? ""
          : `, which saved a fix worth about ${amountText(savedHours)} ${savedHours === 1 ? "hour" : "hours"}`;
      return `Disproved${by}${saved}.`;
    }
    case "inconclusive":
      return `The data did not tell; left inconclusive${by}.`;
    default:
      return `Withdrawn${by}.`;
  }
}

function dataText({ tests, results }: Hypothesis): string {
  const [test] = tests;
  const result = results.find(({ testVersion }) => testVersion === test?.version);
  if (!test || !result || result.samples === 0) return "";
  const noun = `${test.kind === "runs" ? "run" : "observation"}${result.samples === 1 ? "" : "s"}`;
  return `${result.met} of ${result.samples} ${noun} did as the test asks.`;
}
