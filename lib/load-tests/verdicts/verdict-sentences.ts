import { numberText } from "#lib/shared/number-text.ts";
import { limitText, metricText } from "../metric-text.ts";
import { actualText, brokenObjectives, brokenSentence } from "../objectives/broken-objectives.ts";
import { limitWords } from "../objectives/objective.ts";
import { differencesWords } from "./asked-load.ts";
import { baselineTitle, runsWords } from "./baseline-name.ts";
import { changeWords, is, its, listWords, sentence, subjectWords } from "./comparison-words.ts";
import type { Comparison, JudgedObjective, VerdictStatus } from "./verdict.ts";
import { isUnknown, isWarning, type VerdictFacts } from "./verdict-status.ts";

/** The page's first line, the answer to its question: "p95 got 31–58 % slower than the last 10 runs and broke its objective." */
export function verdictSentence(status: VerdictStatus, facts: VerdictFacts): string {
  if (status === "invalid") return sentence(`marked invalid: ${facts.invalidReason}`);
  if (facts.isWithoutData) return "The run holds no requests.";
  if (status === "fail") return failSentence(facts);
  if (status === "warning") return warningSentence(facts);
  if (status === "not comparable") return notComparableSentence(facts);
  if (status === "no baseline") return noBaselineSentence(facts);
  return passSentence(facts);
}

function failSentence({ objectives, comparison, findings, name }: VerdictFacts): string {
  const [first, second, ...more] = (comparison?.judged ?? []).filter(({ worse }) => worse);
  const broken = brokenObjectives(objectives);
  const missed = findings.find(({ kind }) => kind === "threshold-missed");
  if (!first) return brokenSentence(broken, objectives.length) || (missed?.text ?? "");
  const clauses = [first, second]
    .filter((each) => each !== undefined)
    .map(
      (each, k) =>
        `${changeWords(each, k > 0 ? null : runsWords(name, each.runs))}${isBroken(each, broken) ? ` and broke ${its(each)} objective` : ""}`,
    );
  if (more.length > 0) clauses.push(`${more.length} more ${more.length === 1 ? "figure" : "figures"} got worse`);
  return sentence(clauses.join("; "));
}

function isBroken({ metric, label }: Comparison, broken: readonly JudgedObjective[]): boolean {
  return broken.some((objective) => objective.metric === metric && objective.label === label);
}

function warningSentence(facts: VerdictFacts): string {
  const missing = facts.findings.filter(({ kind }) => kind === "label-missing");
  const [only] = missing;
  if (only && missing.length === 1) return only.text;
  if (missing.length > 1) {
    const named = missing.slice(0, 2).map(({ label }) => label);
    const rest = missing.length - named.length;
    return sentence(`${listWords(rest > 0 ? [...named, `${rest} more`] : named)} vanished: earlier runs had them`);
  }
  const other = facts.findings.find(isWarning);
  if (other) return other.text;
  const near = facts.objectives.find(({ status }) => status === "warning");
  if (near)
    return sentence(
      `${subjectWords(near)} ${is(near)} ${actualText(near)}, within ${its(near)} objective of ${limitWords(near)} but past the warning${warningLevel(near)}`,
    );
  const unknown = facts.objectives.find((objective) => isUnknown(objective, facts));
  if (!unknown) return "";
  const reason = unknown.actual === null ? "the file does not tell" : "there is nothing to compare with";
  return sentence(
    `${subjectWords(unknown)} ${is(unknown)} unknown, so ${its(unknown)} objective is not judged: ${reason}`,
  );
}

function warningLevel({ metric, warnAt, isRelative }: JudgedObjective): string {
  return warnAt === null || isRelative ? "" : ` at ${limitText(metric, warnAt)}`;
}

function notComparableSentence({ notComparable, name }: VerdictFacts): string {
  const before = name.kind === "pinned" ? `run ${name.number}, the pinned one` : "the runs before";
  return sentence(`not comparable with ${before}: ${differencesWords(notComparable ?? [])}`);
}

function noBaselineSentence(facts: VerdictFacts): string {
  const { have, need, comparison, isOtherPrecision, leftOut, branch, runNumber, name, problem } = facts;
  if (comparison && isOtherPrecision) return "Response times cannot be compared with those of the runs before.";
  if (comparison) return "The file tells no figure that could be compared.";
  if (problem !== "") return problem;
  if (name.kind === "pinned")
    return `Too early to compare with run ${name.number}: how much runs vary is known from ${need} runs on, and there ${have === 1 ? "is 1" : `are ${have || "none"}`}.`;
  if (name.kind !== "branch")
    return sentence(
      `too early to compare with ${baselineTitle(name)}: it has ${have || "none"} of the ${need} runs that it takes`,
    );
  if (have > 0) return `Too early to compare: ${have} of ${need} runs so far.`;
  if (leftOut > 0) return "Nothing to compare with: no earlier run counts.";
  if (runNumber > 1 && branch !== "") return sentence(`first run of branch ${branch}: nothing to compare with yet`);
  return "First run: nothing to compare with yet.";
}

function passSentence({ testName, objectives, comparison, isOtherPrecision, name }: VerdictFacts): string {
  const p95 = comparison?.judged.find(({ metric, label }) => metric === "p95Ms" && label === "");
  const spare = spareWords(objectives);
  if (p95?.better) return sentence(`${changeWords(p95, runsWords(name, p95.runs))}${spare}`);
  // A test's name keeps its spelling, also at the start.
  if (p95 && p95.smallestVisible > 30)
    return `${testName} shows no slowdown, but only one of ${numberText(p95.smallestVisible)} % or more would show.`;
  if (p95) return `${testName} is as fast as normal${spare || metWords(objectives)}.`;
  if (comparison && !isOtherPrecision) return `${testName} is as it normally is${metWords(objectives)}.`;
  const own = objectives.find(isWholeP95);
  if (own) return sentence(`p95 is ${actualText(own)}${spare || ", as its objective wants"}`);
  if (objectives.length === 1) return "The objective is met.";
  return objectives.length === 2 ? "Both objectives are met." : `All ${objectives.length} objectives are met.`;
}

function isWholeP95({ metric, label, status }: JudgedObjective): boolean {
  return metric === "p95Ms" && label === "" && status === "pass";
}

/** ", 32 ms under its objective". */
function spareWords(objectives: readonly JudgedObjective[]): string {
  const own = objectives.find(isWholeP95);
  if (!own || own.actual === null || own.limit === null || own.actual >= own.limit) return "";
  return `, ${metricText("p95Ms", own.limit - own.actual)} under its objective`;
}

function metWords(objectives: readonly JudgedObjective[]): string {
  if (objectives.length === 0) return "";
  return ` and meets its ${objectives.length === 1 ? "objective" : `${objectives.length} objectives`}`;
}
