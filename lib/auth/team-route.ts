import "server-only";
import { z } from "zod";
import type { Member, Permission } from "#lib/auth/actor.ts";
import { findOwnPagePerson } from "#lib/auth/own-page-person.ts";
import { asPrivate } from "#lib/auth/private-answer.ts";
import { recordDenial } from "#lib/auth/record-denial.ts";
import { reportBug } from "#lib/auth/report-bug.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { unkeptAddress } from "#lib/auth/unkept-address.ts";
import { whyNotAllowed } from "#lib/auth/why-not-allowed.ts";
import { problem } from "#lib/shared/problem.ts";

type TeamCall = { member: Member; params: Record<string, string>; request: Request };

/**
 * The lock of a route under `teams/[teamSlug]` that our own pages ask and that is no part of the API: polling, the
 * palette. The session only, from our own pages only.
 */
export function teamRoute({ permission }: { permission: Permission }, run: (call: TeamCall) => Promise<Response>) {
  return async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const params = pathParams.parse(await context.params);
    const unkept = unkeptAddress(request, params);
    if (unkept) return asPrivate(unkept);
    const member = await findCaller(request, params.teamSlug ?? "", permission).catch(reportBug);
    if (member instanceof Response) return asPrivate(member);
    return asPrivate(await run({ member, params, request }).catch(reportBug));
  };
}

/** The parts of the address in square brackets. */
const pathParams = z.record(z.string(), z.string());

async function findCaller(request: Request, teamSlug: string, permission: Permission): Promise<Member | Response> {
  const person = await findOwnPagePerson(request);
  if (person instanceof Response) return person;
  const member = await findMember(person, teamSlug);
  if (member?.permissions.has(permission)) return member;
  const { pathname } = new URL(request.url);
  await recordDenial(person, { asked: pathname, needs: permission, team: { slug: teamSlug } });
  return member ? problem(403, whyNotAllowed(member)) : problem(404, "There is no such team.");
}
