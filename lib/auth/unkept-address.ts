import { problem } from "#lib/shared/problem.ts";
import { unkeptErrors } from "#lib/shared/unkept-errors.ts";

/** The answer to an address with a text in it that no database keeps (a NUL character, half of a character); null: it has none. */
export function unkeptAddress(request: Request, params: Record<string, string> = {}): Response | null {
  if (unkeptErrors(params).length > 0) return problem(404, "There is nothing here.");
  const errors = unkeptErrors(Object.fromEntries(new URL(request.url).searchParams));
  return errors.length > 0 ? problem(400, "The request's query is not valid.", { errors }) : null;
}
