import { limits, otherLabel, type ParsedLabel } from "../../parsed-run.ts";
import { storedText } from "../text/stored-text.ts";
import { mergeFigures } from "./merge-figures.ts";

/**
 * The `limit` labels with the most requests, most first (by name where equal), and behind them one that holds the rest.
 * Names are cut to what is stored; labels that then read the same become one.
 */
export function topLabels(labels: ParsedLabel[], limit: number = limits.labels): ParsedLabel[] {
  const sorted = [...byStoredName(labels)]
    .map(([label, same]) => ({ ...(same.length === 1 && same[0] ? same[0] : mergeFigures(same)), label }))
    .sort((a, b) => (b.requests ?? 0) - (a.requests ?? 0) || (a.label < b.label ? -1 : 1));
  const rest = sorted.slice(limit);
  if (rest.length === 0) return sorted;
  return [...sorted.slice(0, limit), { ...mergeFigures(rest), label: otherLabel(rest.length) }];
}

function byStoredName(labels: ParsedLabel[]): Map<string, ParsedLabel[]> {
  const named = new Map<string, ParsedLabel[]>();
  for (const parsed of labels) {
    const label = storedText(parsed.label, limits.labelLength);
    const same = named.get(label);
    if (same) same.push(parsed);
    else named.set(label, [parsed]);
  }
  return named;
}
