import "server-only";
import type { Admin } from "#lib/auth/actor.ts";
import { findOwnPagePerson } from "#lib/auth/own-page-person.ts";
import { asPrivate } from "#lib/auth/private-answer.ts";
import { recordDenial } from "#lib/auth/record-denial.ts";
import { reportBug } from "#lib/auth/report-bug.ts";
import { asAdmin } from "#lib/auth/require-admin.ts";
import { problem } from "#lib/shared/problem.ts";

type AdminCall = { admin: Admin; request: Request };

/**
 * The lock of a route under `settings` that our own pages ask and that is no part of the API: downloads. An admin's
 * session only, from our own pages only; for others it does not exist.
 */
export function adminRoute(run: (call: AdminCall) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const admin = await findCaller(request).catch(reportBug);
    if (admin instanceof Response) return asPrivate(admin);
    return asPrivate(await run({ admin, request }).catch(reportBug));
  };
}

async function findCaller(request: Request): Promise<Admin | Response> {
  const person = await findOwnPagePerson(request);
  if (person instanceof Response) return person;
  const admin = asAdmin(person);
  if (admin) return admin;
  await recordDenial(person, { asked: new URL(request.url).pathname, needs: "admin" });
  return problem(404, "There is nothing here.");
}
