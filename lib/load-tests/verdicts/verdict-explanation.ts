import { changeRangeText } from "#lib/shared/number-text.ts";
import { metricNumber, metricText } from "../metric-text.ts";
import { brokenObjectives, brokenWords } from "../objectives/broken-objectives.ts";
import { limitWords } from "../objectives/objective.ts";
import { differencesWords } from "./asked-load.ts";
import { type BaselineName, runsWords } from "./baseline-name.ts";
import { isPlural, listWords, sentence, subjectWords } from "./comparison-words.ts";
import type { Comparison, JudgedObjective, VerdictStatus } from "./verdict.ts";
import type { VerdictFacts } from "./verdict-status.ts";

/** One to three sentences below the first line: the figures, where it shows, and what could not be said. */
export function verdictExplanation(status: VerdictStatus, facts: VerdictFacts, firstLine: string): string {
  if (status === "invalid") return "It counts for no baseline. Its figures are shown as they are.";
  if (facts.isWithoutData) return "There is nothing to judge, so it cannot pass. See the rejected lines of its files.";
  const worst = facts.comparison?.judged.find(({ worse }) => worse);
  const sentences = worst
    ? [worstSentence(worst, facts.objectives), whereSentence(facts), alsoBrokenSentence(facts, worst)]
    : [
        normalSentence(facts, firstLine),
        whereSentence(facts),
        brokenSentence(status, facts),
        baselineSentence(status, facts),
      ];
  return sentences.filter((each) => each !== "").join(" ");
}

/** "It is 412 ms, 280 before; the objective is at most 300 ms." */
function worstSentence(worst: Comparison, objectives: readonly JudgedObjective[]): string {
  const own = objectives.find(({ metric, label }) => metric === worst.metric && label === worst.label);
  const limit = own ? `; the objective is ${limitWords(own)}` : "";
  if (worst.changePoints !== null)
    return sentence(`that is ${metricNumber("errorRate", worst.changePoints / 100)} points more than normal${limit}`);
  const pronoun = isPlural(worst) ? "They are" : "It is";
  return `${pronoun} ${metricText(worst.metric, worst.actual)}, ${metricNumber(worst.metric, worst.mean)} before${limit}.`;
}

/** "It shows most in GET /cart and POST /cart/items." */
function whereSentence({ comparison }: VerdictFacts): string {
  const slower = (comparison?.hints ?? []).filter(
    ({ metric, label, worse }) => worse && label !== "" && metric === "p95Ms",
  );
  const labels = slower.slice(0, 2).map(({ label }) => label);
  if (labels.length === 0) return "";
  const isWholeWorse = comparison?.judged.some(
    ({ metric, label, worse }) => worse && metric === "p95Ms" && label === "",
  );
  return isWholeWorse
    ? `It shows most in ${listWords(labels)}.`
    : `${listWords(labels)} got slower, which alone fails no run.`;
}

function alsoBrokenSentence({ objectives }: VerdictFacts, worst: Comparison): string {
  const others = brokenObjectives(objectives).filter(
    ({ metric, label }) => metric !== worst.metric || label !== worst.label,
  );
  return others.length === 0 ? "" : `Also broken: ${othersWords(others)}.`;
}

function brokenSentence(status: VerdictStatus, { objectives }: VerdictFacts): string {
  const others = brokenObjectives(objectives).slice(1);
  if (others.length > 0) return `Also broken: ${othersWords(others)}.`;
  if (objectives.length === 0 || !objectives.every((each) => each.status === "pass") || status === "pass") return "";
  return objectives.length === 1 ? "Its objective is met." : `Its ${objectives.length} objectives are met.`;
}

function othersWords(others: readonly JudgedObjective[]): string {
  const named = others.slice(0, 2).map((each) => `${subjectWords(each)}, ${brokenWords(each)}`);
  const rest = others.length - named.length;
  return (rest > 0 ? [...named, `${rest} more`] : named).join("; ");
}

/** "p95 is 268 ms, −4 to +3 % against the last 10 runs. A slowdown of 7 % or more would show." */
function normalSentence({ comparison, name, smallestEffect }: VerdictFacts, firstLine: string): string {
  const p95 = comparison?.judged.find(({ metric, label }) => metric === "p95Ms" && label === "");
  if (!p95) return "";
  const visible = Math.round(Math.max(p95.smallestVisible, smallestEffect.pct));
  const range = changeRangeText(p95.interval, "%");
  const subject = firstLine.startsWith("p95 is ") ? "That is" : `p95 is ${metricText("p95Ms", p95.actual)},`;
  const figures = `${subject} ${range} against ${runsWords(name, p95.runs)}.`;
  return p95.better ? figures : `${figures} A slowdown of ${visible} % or more would show.`;
}

function baselineSentence(status: VerdictStatus, facts: VerdictFacts): string {
  const { have, need, comparison, isOtherPrecision } = facts;
  if (comparison) return isOtherPrecision ? precisionWords : "";
  if (status === "not comparable" && facts.name.kind === "pinned")
    return "Only a run that was asked for the same can be held against it.";
  if (status === "not comparable")
    return `It takes ${need} runs that were asked for the same; ${have === 0 ? "there is none" : `there ${have === 1 ? "is" : "are"} ${have}`} yet.`;
  if (facts.problem !== "") return status === "no baseline" ? "" : facts.problem;
  if (facts.notComparable) return `It is not compared with the runs before: ${differencesWords(facts.notComparable)}.`;
  if (status === "no baseline")
    return have === 0
      ? `Once there are ${need} runs, the next one is compared with them.`
      : `The next runs are compared once there are ${need}.`;
  return `No baseline yet, ${have} of ${need} runs${ofWords(facts.name)}.`;
}

/** Which runs are counted, where it is not those of the own branch. */
function ofWords(name: BaselineName): string {
  if (name.kind === "target") return ` of ${name.branch}`;
  return name.kind === "previous" ? ` of version ${name.version}` : "";
}

const precisionWords =
  "Its percentiles come from another kind of figures than those of the runs before, so only errors and throughput are compared.";
