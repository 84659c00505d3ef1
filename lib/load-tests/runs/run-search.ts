import { type VerdictStatus, verdictStatuses } from "../verdicts/verdict.ts";

/**
 * One thing that a run must have to be found. A `word` is looked for in what people read of a run; `number` is set where it may
 * be a run's number. A `fact` is a tag or a configuration value; one without a value asks whether the key is there.
 */
export type RunTerm =
  | { kind: "word"; word: string; number: number | null }
  | { kind: "number"; number: number }
  | { kind: "fact"; key: string; value: string }
  | { kind: "label"; text: string }
  | { kind: "verdict"; statuses: VerdictStatus[] };

/** The longest search that is looked for. */
export const longestSearch = 200;

/** What was typed, as terms that must all match. Nothing in it is an error: what means nothing else is a word. */
export function parseRunSearch(typed: string): RunTerm[] {
  const words = typed.slice(0, longestSearch).split(/\s+/).filter(Boolean);
  return [...new Set(words)].flatMap((word) => termOf(word) ?? []);
}

function termOf(word: string): RunTerm | null {
  const [label, verdict] = [afterPrefix("label:", word), afterPrefix("verdict:", word)];
  if (label !== null) return label === "" ? null : { kind: "label", text: label };
  if (verdict !== null) return verdict === "" ? null : { kind: "verdict", statuses: statusesCalled(verdict) };
  const at = word.indexOf("=");
  if (at > 0) return { kind: "fact", key: word.slice(0, at).replace(/^(tag|config)\./, ""), value: word.slice(at + 1) };
  const number = numberOf(word.startsWith("#") ? word.slice(1) : word);
  return word.startsWith("#") && number !== null ? { kind: "number", number } : { kind: "word", word, number };
}

function afterPrefix(prefix: string, word: string): string | null {
  return word.toLowerCase().startsWith(prefix) ? word.slice(prefix.length) : null;
}

/** `fail`, and `no-baseline`, of which a beginning is enough: they are found while one types. */
function statusesCalled(text: string): VerdictStatus[] {
  const begun = text.toLowerCase();
  return verdictStatuses.filter((status) => status.replaceAll(" ", "-").startsWith(begun));
}

function numberOf(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
