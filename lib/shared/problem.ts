import { z } from "zod";
import type { FieldError } from "#lib/shared/result.ts";

/** The titles of the statuses that the API answers with. */
export const titles: Record<number, string> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  408: "Nothing came any more",
  409: "Conflict",
  412: "Another protocol",
  413: "Too large",
  415: "Unsupported type",
  422: "Cannot be processed",
  423: "Busy",
  429: "Too many requests",
  460: "Checksum mismatch",
  500: "Something went wrong here",
  501: "Not understood",
  503: "Not available",
  507: "No space left",
};

/** The body of every error answer of the API. `errors` names the fields that are wrong; a path is empty for the whole. */
export const problemSchema = z
  .object({
    type: z.literal("about:blank").describe("The status says the kind of problem."),
    title: z.string().describe("The status in words."),
    status: z.number().int().describe("The answer's status."),
    detail: z.string().describe("What is wrong and what to do, as a sentence."),
    errors: z
      .array(
        z.object({
          path: z.string().describe("The field or parameter; empty for the whole."),
          message: z.string().describe("What is wrong with it."),
          line: z.number().int().optional().describe("In the file that was sent, from 1."),
          column: z.number().int().optional().describe("In its line, from 1."),
        }),
      )
      .describe("The fields that are wrong; empty when it is not about fields."),
  })
  .describe("Why a request was refused (RFC 9457).");

/** `extensions` are further members of the body, as RFC 9457 (3.2) allows them. */
type More = { errors?: FieldError[]; headers?: Record<string, string>; extensions?: Record<string, unknown> };

/** An error answer of the API, RFC 9457. The detail is a sentence that the caller can act on. */
export function problem(
  status: number,
  detail: string,
  { errors = [], headers = {}, extensions = {} }: More = {},
): Response {
  const body = { type: "about:blank", title: titles[status] ?? "Error", status, detail, errors, ...extensions };
  return Response.json(body, { status, headers: { "content-type": "application/problem+json", ...headers } });
}
