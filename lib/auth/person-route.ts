import "server-only";
import type { Person } from "#lib/auth/actor.ts";
import { findOwnPagePerson } from "#lib/auth/own-page-person.ts";
import { asPrivate } from "#lib/auth/private-answer.ts";
import { reportBug } from "#lib/auth/report-bug.ts";

type PersonCall = { person: Person; request: Request };

/**
 * The lock of a route that our own pages ask about whoever is signed in, whatever their teams: their clock, their notices. The session only, from
 * our own pages only.
 */
export function personRoute(run: (call: PersonCall) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const person = await findOwnPagePerson(request).catch(reportBug);
    if (person instanceof Response) return asPrivate(person);
    return asPrivate(await run({ person, request }).catch(reportBug));
  };
}
