import { headerCells } from "../csv/csv-cells.ts";

/** What one of the CSV files of a Locust run holds. `distribution` came beside `stats` up to Locust 0.12. */
export type LocustPart = "stats" | "distribution" | "history" | "failures" | "exceptions";

/** Which part a file is, by its first line; null when it is none of Locust's. */
export function locustPart(headLine: string): LocustPart | null {
  const names = new Set(headerCells(headLine).map((name) => name.toLowerCase()));
  const has = (...wanted: string[]) => wanted.every((name) => names.has(name));
  if (has("timestamp", "type", "name") && (has("total request count") || has("# requests"))) return "history";
  if (has("name", "request count", "average response time") || has("name", "# requests", "average response time"))
    return "stats";
  if (has("name", "# requests", "50%")) return "distribution";
  if (has("method", "name", "error", "occurrences")) return "failures";
  if (has("count", "message", "traceback")) return "exceptions";
  return null;
}
