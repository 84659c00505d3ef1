import type { z } from "zod";
import type { FieldError } from "#lib/shared/result.ts";

/** Zod's issues as the errors that forms and the API show. */
export function fieldErrors(error: z.ZodError, prefix: string[] = []): FieldError[] {
  return error.issues.map((issue) => ({
    path: [...prefix, ...issue.path].map(String).join("."),
    message: issue.message,
  }));
}
