import type { ParsedError } from "../../parsed-run.ts";
import { topErrors } from "../figures/top-errors.ts";

/**
 * The failures of a report: how often each code came is counted, the messages are not. Those that start with a code belong
 * to it ("500 Internal Server Error"), all others to code 0, which stands for requests without an answer.
 */
export function vegetaErrors(
  codes: readonly (readonly [number, number])[],
  messages: readonly string[],
): ParsedError[] {
  const failed = codes.filter(([code, count]) => count > 0 && (code < 200 || code > 399));
  const unanswered = messages.filter((message) => !/^[1-5]\d\d( |$)/.test(message));
  return topErrors(
    failed.map(([code, count]) => {
      const own = code === 0 ? unanswered : messages.filter((message) => message.startsWith(`${code} `));
      const others = own.length > 1 ? ` (and ${own.length - 1} other messages)` : "";
      const message = own[0] === undefined ? (code === 0 ? "no answer" : `HTTP ${code}`) : `${own[0]}${others}`;
      return { label: "", code: `${code}`, message, count, firstAt: null, lastAt: null };
    }),
  );
}
