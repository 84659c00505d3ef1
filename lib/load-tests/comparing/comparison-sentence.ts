import { changeRangeText, numberText } from "#lib/shared/number-text.ts";
import { metricFacts } from "../metric.ts";
import { metricNumber, metricText } from "../metric-text.ts";
import type { ComparisonRow } from "./comparison-table.ts";
import type { Difference } from "./difference.ts";
import type { DifferingFact } from "./differing-facts.ts";

export type SentenceInput = {
  /** The runs' numbers; the first is the base. */
  numbers: readonly number[];
  whole: readonly ComparisonRow[];
  facts: readonly DifferingFact[];
};

const mostFacts = 4;
const mostFactsOfMany = 1;

/** What changed: "Run 15 is 8–14 % slower at p95 than run 12; workers 4 → 8, revision a1b2 → c3d4." */
export function comparisonSentence({ numbers, whole, facts }: SentenceInput): string {
  const [base, ...others] = numbers;
  const p95 = whole.find(({ metric }) => metric === "p95Ms")?.differences ?? [];
  const errors = whole.find(({ metric }) => metric === "errorRate")?.differences ?? [];
  const found = others.map((number, k) => clauses(number, k === 0 ? `run ${base}` : "", p95[k], errors[k]));
  const changed = factsWords(facts, numbers.length);
  return `${found.join(", ")}${changed && `; ${changed}`}.`.replace(/^r/, "R");
}

function clauses(number: number, than: string, p95?: Difference, errors?: Difference): string {
  return [`run ${number} ${p95Words(p95, than)}`, errors && errorWords(errors)].filter(Boolean).join(" and ");
}

function p95Words(p95: Difference | undefined, than: string): string {
  if (!p95 || p95.change === null)
    return p95?.why === "other kind"
      ? `cannot be compared at p95${than && ` with ${than}`}: their percentiles are of different kinds`
      : `cannot be compared at p95${than && ` with ${than}`}: one of them does not tell it`;
  const [low, high] = p95.interval ?? [p95.change, p95.change];
  if (p95.interval === null)
    return `is ${numberText(Math.abs(p95.change), 1)} % ${p95.change > 0 ? "slower" : "faster"} at p95${than && ` than ${than}`}, nobody knows how surely`;
  if (p95.reading === "unsure")
    return `cannot be told${than && ` from ${than}`} at p95, ${changeRangeText([low, high], "%")}`;
  if (p95.reading === "same")
    return `is as fast at p95${than && ` as ${than}`}, within ${changeRangeText([low, high], "%")}`;
  return `is ${rangeText(low, high)} % ${p95.change > 0 ? "slower" : "faster"} at p95${than && ` than ${than}`}`;
}

function errorWords({ reading, base, actual }: Difference): string {
  if (base === null || actual === null || (reading !== "worse" && reading !== "better")) return "";
  return `its errors ${actual > base ? "rose" : "fell"} from ${metricNumber("errorRate", base)} to ${metricText("errorRate", actual)}`;
}

/** "8–14", of an interval on one side of zero. */
function rangeText(low: number, high: number): string {
  const [less, more] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  const text = (value: number) => numberText(value, value < 1 ? 1 : 0);
  return text(less) === text(more) ? text(less) : `${text(less)}–${text(more)}`;
}

function factsWords(facts: readonly DifferingFact[], runs: number): string {
  const told = facts.filter(({ name }) => name !== "percentiles");
  const most = runs > 2 ? mostFactsOfMany : mostFacts;
  const between = runs > 2 ? ", " : " → ";
  const words = told
    .slice(0, most)
    .map(({ name, short, values }) => `${short} ${values.map((value) => factText(name, value)).join(between)}`);
  const left = told.length - most;
  return left > 0
    ? `${words.join(", ")} and ${left} more ${left === 1 ? "difference" : "differences"}`
    : words.join(", ");
}

function factText(name: string, value: string | null): string {
  if (value === null) return "unknown";
  return name === "revision" ? value.slice(0, 8) : value;
}

/** "p95", "Errors", "Throughput": what a row of whole runs is called. */
export function metricName(metric: ComparisonRow["metric"]): string {
  if (metric === "errorRate") return "Errors";
  return metric === "throughputRps" ? "Throughput" : metricFacts[metric].name;
}
