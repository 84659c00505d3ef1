import { limits, type ParsedError } from "../../parsed-run.ts";
import { storedText } from "../text/stored-text.ts";

/** The most frequent kinds of error, most first, at most `limit`; the last one then counts all further kinds. */
export function topErrors(errors: ParsedError[], limit: number = limits.errorKinds): ParsedError[] {
  const sorted = errors
    .map((error) => ({
      ...error,
      label: storedText(error.label, limits.labelLength),
      code: storedText(error.code, limits.labelLength),
      message: storedText(error.message, limits.messageLength),
    }))
    .sort((a, b) => b.count - a.count);
  if (sorted.length <= limit) return sorted;
  const rest = sorted.slice(limit - 1);
  const count = rest.reduce((total, error) => total + error.count, 0);
  const message = `other (${rest.length.toLocaleString("en-GB")} kinds)`;
  return [...sorted.slice(0, limit - 1), { label: "", code: "", message, count, firstAt: null, lastAt: null }];
}
