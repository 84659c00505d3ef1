import type { ParsedError } from "../../parsed-run.ts";
import { csvRows } from "../csv/csv-rows.ts";
import { dateOfText } from "../json/json-fields.ts";
import { type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { amountIn } from "./locust-stats.ts";

/** The kinds of failure in `_failures.csv`. Locust tells since 2.44 when each was first and last seen. */
export async function locustErrors(path: string, rejected: RejectedLines): Promise<ParsedError[]> {
  const errors: ParsedError[] = [];
  for await (const row of csvRows(path)) {
    const count = "cells" in row ? amountIn(row.cells, "Occurrences") : null;
    if (!("cells" in row)) rejectLine(rejected, row.line, row.reason);
    else if (count === null || !Number.isSafeInteger(count))
      rejectLine(rejected, row.line, "its number of occurrences is not a whole number");
    else {
      const message = row.cells.get("Error") ?? "";
      errors.push({
        label: `${row.cells.get("Method")} ${row.cells.get("Name")}`.trim(),
        code: codeOf(message),
        message,
        count,
        firstAt: dateOfText(row.cells.get("First Seen") ?? null),
        lastAt: dateOfText(row.cells.get("Last Seen") ?? null),
      });
    }
  }
  return errors;
}

/** What the test's own code threw, from `_exceptions.csv`: kept beside the failures, counted as no request. */
export async function locustExceptions(path: string, rejected: RejectedLines): Promise<ParsedError[]> {
  const errors: ParsedError[] = [];
  for await (const row of csvRows(path)) {
    const count = "cells" in row ? amountIn(row.cells, "Count") : null;
    if (!("cells" in row)) rejectLine(rejected, row.line, row.reason);
    else if (count === null || !Number.isSafeInteger(count))
      rejectLine(rejected, row.line, "its count is not a whole number");
    else
      errors.push({
        label: "",
        code: "exception",
        message: row.cells.get("Message") ?? "",
        count,
        firstAt: null,
        lastAt: null,
      });
  }
  return errors;
}

/** "404" of `HTTPError('404 Client Error: …')`, "RemoteDisconnected" of `RemoteDisconnected('…')`, else empty. */
function codeOf(message: string): string {
  const status = /^(?:HTTPError\(["'])?(\d{3}) (?:Client|Server) Error\b/.exec(message);
  return status?.[1] ?? /^([A-Za-z_]\w*)\(/.exec(message)?.[1] ?? "";
}
