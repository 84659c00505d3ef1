import { refusalOf } from "#lib/artifacts/upload-refused.ts";
import { rowsDoNotFit } from "./import-refused.ts";

/** Turns what the database, the disk or the connection threw into a refusal; anything else passes through unchanged. */
export function refusalOfImport(error: unknown): unknown {
  const state = sqlStateOf(error);
  if (state === null) return refusalOf(error);
  // 22 is for values of a wrong shape, 23 for rows that break a constraint.
  if (!/^2[23]/.test(state)) return error;
  return rowsDoNotFit(error);
}

/** The code that PostgreSQL gave, in its own error or wherever Prisma keeps it. */
function sqlStateOf(error: unknown): string | null {
  for (let each: unknown = error, depth = 0; each && typeof each === "object" && depth < 5; depth += 1) {
    if ("severity" in each && "code" in each) return String(each.code);
    if ("originalCode" in each && typeof each.originalCode === "string") return each.originalCode;
    if ("meta" in each) each = each.meta;
    else if ("driverAdapterError" in each) each = each.driverAdapterError;
    else each = "cause" in each ? each.cause : null;
  }
  return null;
}
