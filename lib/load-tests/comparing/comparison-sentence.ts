import { listText } from "#lib/shared/list-text.ts";
import { changeRangeText, numberText } from "#lib/shared/number-text.ts";
import { metricNumber, metricText } from "../metric-text.ts";
import type { ComparisonRow } from "./comparison-table.ts";
import type { Difference } from "./difference.ts";
import type { DifferingFact } from "./differing-facts.ts";
import { factChanges, factNames } from "./fact-words.ts";

export type SentenceInput = {
  /** The runs' numbers; the first is the base. */
  numbers: readonly number[];
  whole: readonly ComparisonRow[];
  facts: readonly DifferingFact[];
};

type Compared = { number: number; p95: Difference | undefined };
type Group = "slower" | "faster" | "same" | "unsure" | "other kind" | "missing";

const mostNamed = 3;

/**
 * What changed: "Run 15 is 8–14 % slower at p95 than run 12; workers 4 → 8, revision a1b2 → c3d4." Of more than two runs
 * those that read alike stand together, the slower ones first.
 */
export function comparisonSentence({ numbers, whole, facts }: SentenceInput): string {
  const [base = 0, ...others] = numbers;
  const differences = (metric: ComparisonRow["metric"]) =>
    whole.find((row) => row.metric === metric)?.differences ?? [];
  const p95 = differences("p95Ms");
  const compared = others.map((number, k): Compared => ({ number, p95: p95[k] }));
  const groups = [...Map.groupBy(compared, ({ p95 }) => groupOf(p95))].toSorted(([a], [b]) => order[a] - order[b]);
  const clauses = groups.map(([group, runs], k) => words[group](runs, k === 0 ? base : null));
  const errors = errorWords(others, differences("errorRate"));
  if (numbers.length > 2) {
    const sentences = [clauses.join("; "), errors, factNames(facts)];
    return sentences
      .flatMap((text) => (text === "" ? [] : [`${text.charAt(0).toUpperCase()}${text.slice(1)}.`]))
      .join(" ");
  }
  const found = [clauses[0] ?? "", errors.replace(/ in run \d+$/, "")].filter(Boolean).join(", and ");
  const changed = factChanges(facts);
  return `${found.charAt(0).toUpperCase()}${found.slice(1)}${changed && `; ${changed}`}.`;
}

const order: Record<Group, number> = { slower: 0, faster: 1, same: 2, unsure: 3, "other kind": 4, missing: 5 };

function groupOf(p95: Difference | undefined): Group {
  if (!p95 || p95.change === null) return p95?.why === "other kind" ? "other kind" : "missing";
  if (p95.interval === null) return p95.change > 0 ? "slower" : "faster";
  if (p95.reading === "same" || p95.reading === "unsure") return p95.reading;
  return p95.change > 0 ? "slower" : "faster";
}

/** Of some runs against the base; without its number it was named before. */
type Words = (runs: readonly Compared[], base: number | null) => string;

const words: Record<Group, Words> = {
  slower: (runs, base) => changed(runs, base, "slower"),
  faster: (runs, base) => changed(runs, base, "faster"),
  same: (runs, base) => {
    const than = base === null ? "" : ` at p95 as run ${base}`;
    const low = Math.min(...runs.map(({ p95 }) => p95?.interval?.[0] ?? 0));
    const high = Math.max(...runs.map(({ p95 }) => p95?.interval?.[1] ?? 0));
    return `${runsAre(runs)} as fast${than}, within ${changeRangeText([low, high], "%")}`;
  },
  unsure: (runs, base) => {
    const from = base === null ? "it" : `run ${base} at p95`;
    const ranges = runs.flatMap(({ p95 }) => (p95?.interval ? [changeRangeText(p95.interval, "%")] : []));
    const told = ranges.length <= mostNamed ? ` (${listText(ranges)})` : "";
    return `${runNames(runs)} cannot be told from ${from}${told}`;
  },
  "other kind": (runs, base) => `${uncomparable(runs, base)}: their percentiles are of different kinds`,
  missing: (runs, base) => `${uncomparable(runs, base)}: not all of them tell it`,
};

/** "run 2 is 8–14 % and run 4 20–30 % slower at p95 than run 1" */
function changed(runs: readonly Compared[], base: number | null, word: string): string {
  const each = runs.map(({ number, p95 }, k) => `run ${number} ${k === 0 ? "is " : ""}${sizeText(p95)}`);
  const isUnsure = runs.some(({ p95 }) => p95?.interval === null);
  return `${listText(each)} ${word}${base === null ? "" : ` at p95 than run ${base}`}${isUnsure ? " (how sure that is, the files do not tell)" : ""}`;
}

/** "8–14 %"; without an interval "about 11 %". */
function sizeText(p95: Difference | undefined): string {
  if (!p95?.interval) return `about ${numberText(Math.abs(p95?.change ?? 0))} %`;
  const [less = 0, more = 0] = p95.interval.map(Math.abs).toSorted((a, b) => a - b);
  const text = (value: number) => numberText(value, value < 1 ? 1 : 0);
  return text(less) === text(more) ? `${text(less)} %` : `${text(less)}–${text(more)} %`;
}

function uncomparable(runs: readonly Compared[], base: number | null): string {
  return `${runNames(runs)} cannot be compared with ${base === null ? "it" : `run ${base}`} at p95`;
}

/** "run 3", "runs 3, 4 and 7" */
function runNames(runs: readonly Compared[]): string {
  return `${runs.length === 1 ? "run" : "runs"} ${listText(runs.map(({ number }) => String(number)))}`;
}

function runsAre(runs: readonly Compared[]): string {
  return `${runNames(runs)} ${runs.length === 1 ? "is" : "are"}`;
}

/** "errors rose from 0 to 4.9 % in run 2 and 3.1 % in run 4, and fell to 0 in run 5" */
function errorWords(others: readonly number[], errors: readonly Difference[]): string {
  const found = others.flatMap((number, k) => {
    const { reading, base, actual } = errors[k] ?? { reading: "same", base: null, actual: null };
    if (base === null || actual === null || (reading !== "worse" && reading !== "better")) return [];
    return [{ base, isRise: actual > base, text: `${metricText("errorRate", actual)} in run ${number}` }];
  });
  const [first] = found;
  if (!first) return "";
  const side = (isRise: boolean) => found.filter((one) => one.isRise === isRise).map(({ text }) => text);
  const moves = [
    { verb: "rose", texts: side(true) },
    { verb: "fell", texts: side(false) },
  ].filter(({ texts }) => texts.length > 0);
  const from = ` from ${metricNumber("errorRate", first.base)}`;
  return `errors ${moves.map(({ verb, texts }, k) => `${verb}${k === 0 ? from : ""} to ${listText(texts)}`).join(", and ")}`;
}
