import {
  changeText,
  clockText,
  durationText,
  figureText,
  msText,
  numberText,
  percentText,
} from "#lib/shared/number-text.ts";
import type { AnswerOf, KindAnswer, SlopeAnswer } from "./kind-answer.ts";

/** The answer in one or two sentences: "Recovered 41 s after the spike." */
export function kindSentence(answer: KindAnswer): string {
  switch (answer.kind) {
    case "spike":
      return answer.state === "no spike" ? "No spike: the load never jumped." : spikeSentence(answer);
    case "chaos":
      return answer.state === "no fault"
        ? "No fault was told by tag.fault, and none shows in the figures."
        : chaosSentence(answer);
    case "endurance":
      return enduranceSentence(answer);
    case "stress":
      return stressSentence(answer);
    case "smoke":
      return smokeSentence(answer);
    case "suite":
      return suiteSentence(answer);
  }
}

/** A few words for a table's cell: "recovered in 41 s". */
export function kindWords(answer: KindAnswer): string {
  switch (answer.kind) {
    case "spike":
    case "chaos":
      if (answer.state !== "recovered") return answer.state;
      return `recovered in ${durationText(answer.recoveryMs ?? 0)}`;
    case "endurance":
      return answer.p95 ? `p95 ${slopeWords(answer.p95)}` : "unknown";
    case "stress":
      return `${answer.state === "broke" ? "broke at" : "held"} ${loadText(answer)}`;
    case "smoke":
      return answer.failed.length === 0 ? "all answered" : `${numberText(answer.failed.length)} failed`;
    case "suite":
      return answer.totalMs === null ? `${numberText(answer.cases)} cases` : durationText(answer.totalMs);
  }
}

type Disturbed = { state: string; worstMs: number | null; beforeMs: number | null; worstErrorRate: number };

function spikeSentence(answer: Exclude<AnswerOf<"spike">, { state: "no spike" }>): string {
  const after = answer.isHeld ? "jump" : "spike";
  if (answer.state === "unshaken") return "The spike changed nothing: response times and errors stayed as before it.";
  if (answer.state === "not recovered") return `Not recovered after the ${after}. ${worstText(answer)}`;
  return `Time to recover after the ${after}: ${durationText(answer.recoveryMs ?? 0)}. ${worstText(answer)}`;
}

function chaosSentence(answer: Exclude<AnswerOf<"chaos">, { state: "no fault" }>): string {
  const when = `The fault from ${clockText(answer.fromMs)} to ${clockText(answer.toMs)}${answer.isTold ? "" : ", seen in the figures,"}`;
  if (answer.state === "unshaken") return `${when} changed nothing: response times and errors stayed as before it.`;
  const end =
    answer.state === "recovered"
      ? `was recovered from in ${durationText(answer.recoveryMs ?? 0)}`
      : "was not recovered from";
  return `${when} ${end}. ${worstText(answer)}`;
}

function worstText({ worstMs, beforeMs, worstErrorRate }: Disturbed): string {
  const errors = worstErrorRate > 0 ? `, errors up to ${percentText(worstErrorRate)} %` : "";
  if (worstMs === null || beforeMs === null)
    return worstErrorRate > 0 ? `Errors rose to ${percentText(worstErrorRate)} %.` : "";
  return `p95 went from ${msText(beforeMs)} to ${msText(worstMs)} ms${errors}.`;
}

function enduranceSentence({ p95, memory }: AnswerOf<"endurance">): string {
  const first = p95 ? `p95 ${slopeWords(p95)}.` : "The run is too short, or its file tells too little, to see a drift.";
  const leaks = memory.map((one) => `Memory of ${one.host} ${slopeWords(one)}.`);
  return [first, ...leaks].join(" ");
}

/** "rises 0.3 %/h (0.1 to 0.5)"; without a direction where the interval holds zero. */
function slopeWords({ perHourPct, interval: [low, high] }: SlopeAnswer): string {
  const range = (from: number, to: number) => `${numberText(from, 1)} to ${numberText(to, 1)}`;
  if (low > 0) return `rises ${numberText(perHourPct, 1)} %/h (${range(low, high)})`;
  if (high < 0) return `falls ${numberText(-perHourPct, 1)} %/h (${range(-high, -low)})`;
  return `holds (${changeText(low, 1)} to ${changeText(high, 1)} %/h)`;
}

function stressSentence(answer: AnswerOf<"stress">): string {
  if (answer.state === "held") return `Did not break: it held ${loadText(answer)}.`;
  const cause =
    answer.cause === "errors"
      ? `more than ${percentText(answer.limit)} % of the requests failed`
      : `p95 passed ${msText(answer.limit)} ms`;
  return `Broke at ${loadText(answer)}, after ${clockText(answer.atMs)}: ${cause}.`;
}

function loadText({ users, rate }: { users: number | null; rate: number }): string {
  const perSecond = `${figureText(rate)}/s`;
  return users === null ? perSecond : `${numberText(users)} ${users === 1 ? "user" : "users"}, ${perSecond}`;
}

function smokeSentence({ labels, failed }: AnswerOf<"smoke">): string {
  const all = `${numberText(labels)} ${labels === 1 ? "request" : "requests"}`;
  if (labels === 0) return "No request was made.";
  if (failed.length === 0) return labels === 1 ? "The one request was answered." : `All ${all} were answered.`;
  const [first] = failed;
  const more = failed.length > 1 ? ` and ${numberText(failed.length - 1)} more` : "";
  return `${numberText(failed.length)} of ${all} failed: ${first?.label}${more}.`;
}

function suiteSentence({ cases, failed, totalMs, slowest }: AnswerOf<"suite">): string {
  const total = totalMs === null ? "" : ` in ${durationText(totalMs)}`;
  const [first] = slowest;
  const slow = first ? ` Slowest: ${first.label}, ${durationText(first.ms)}.` : "";
  const broken = failed > 0 ? `, ${numberText(failed)} failed` : "";
  return `${numberText(cases)} ${cases === 1 ? "case" : "cases"}${total}${broken}.${slow}`;
}
