import "server-only";
import type { z } from "zod";
import type { Person } from "#lib/auth/actor.ts";
import { findOwnPagePerson } from "#lib/auth/own-page-person.ts";
import { asPrivate } from "#lib/auth/private-answer.ts";
import { readJson } from "#lib/auth/read-json.ts";
import { reportBug } from "#lib/auth/report-bug.ts";
import { unkeptAddress } from "#lib/auth/unkept-address.ts";
import { fieldErrors } from "#lib/shared/field-errors.ts";
import { problem } from "#lib/shared/problem.ts";
import { unkeptErrors } from "#lib/shared/unkept-errors.ts";

type PersonCall<Body> = { person: Person; body: Body; request: Request };

/**
 * The lock of a route that our own pages ask about whoever is signed in, whatever their teams: their clock, their notices. The session only, from
 * our own pages only. With `body` the body is read as JSON.
 */
export function personRoute<Body extends z.ZodType = z.ZodUndefined>(
  schema: { body?: Body },
  run: (call: PersonCall<z.output<Body>>) => Promise<Response>,
) {
  async function answer(request: Request): Promise<Response> {
    const person = await findOwnPagePerson(request);
    if (person instanceof Response) return person;
    const unkept = unkeptAddress(request);
    if (unkept) return unkept;
    const read = schema.body ? await readJson(request) : undefined;
    if (read instanceof Response) return read;
    const body = schema.body?.safeParse(read?.json);
    const errors = body?.error ? fieldErrors(body.error) : unkeptErrors(body?.data);
    if (errors.length > 0) return problem(400, "The request's body is not valid.", { errors });
    return run({ person, body: body?.data as z.output<Body>, request });
  }
  return async (request: Request): Promise<Response> => asPrivate(await answer(request).catch(reportBug));
}
