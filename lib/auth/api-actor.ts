import "server-only";
import { type AuditActor, nobody } from "#lib/audit/audit-actor.ts";
import type { InstanceActor, InstanceToken, Member, Person, TokenActor, TokenScope } from "#lib/auth/actor.ts";
import { clientAddress } from "#lib/auth/client-address.ts";
import { permissionOfScope } from "#lib/auth/permissions.ts";
import { type Denial, type Refused, recordDenial } from "#lib/auth/record-denial.ts";
import { asAdmin } from "#lib/auth/require-admin.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { personOfCookie } from "#lib/auth/require-person.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { sessionCookie } from "#lib/auth/session-cookie.ts";
import { takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { type EndedToken, findToken, findTokenActor, type ValidToken } from "#lib/auth/token-store.ts";
import { whyNotAllowed } from "#lib/auth/why-not-allowed.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";

export type ApiActor = TokenActor | Member;

/** Who calls the API for a team: a bearer token or the browser's session. Returns the answer to send when they may not. */
export function findApiActor(request: Request, scope: TokenScope): Promise<ApiActor | Response> {
  const teamSlug = new URL(request.url).searchParams.get("team");
  const authorization = request.headers.get("authorization");
  return authorization === null
    ? actorOfSession(request, scope, teamSlug)
    : actorOfToken(request, authorization, scope, teamSlug);
}

/** Who calls the API for the whole instance: an instance token or an admin's session. */
export async function findInstanceActor(request: Request, scope: TokenScope): Promise<InstanceActor | Response> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) {
    const person = await personHere(request);
    if (person instanceof Response) return person;
    return asAdmin(person) ?? deny(request, person, { needs: "admin" }, problem(403, "Only an admin may do this."));
  }
  const token = await tokenOf(request, authorization, scope);
  if (token instanceof Response) return token;
  if (token.team) {
    const answer = problem(403, "This is a team's token. What concerns the whole instance takes an instance token.");
    return deny(request, actorOf(token, request), { needs: scope, team: token.team }, answer);
  }
  const { id: tokenId, name, scopes } = token;
  return { kind: "instance-token", tokenId, name, scopes, address: clientAddress(request.headers) } as InstanceToken;
}

async function actorOfToken(request: Request, authorization: string, scope: TokenScope, teamSlug: string | null) {
  const token = await tokenOf(request, authorization, scope);
  if (token instanceof Response) return token;
  if (!token.team && teamSlug === null) return nameTheTeam("An instance token acts on every team");
  const actor = await findTokenActor(token, teamSlug, clientAddress(request.headers));
  if (actor?.kind === "token") return actor;
  if (actor) return refuseEnded(request, actor, scope);
  return deny(request, actorOf(token, request), { needs: scope, team: { slug: teamSlug ?? "" } }, noSuchTeam());
}

async function tokenOf(request: Request, authorization: string, scope: TokenScope): Promise<ValidToken | Response> {
  const bearer = /^bearer ([\x21-\x7e]{16,200})$/i.exec(authorization)?.[1];
  const found = bearer ? await findToken(bearer, new Date(), clientAddress(request.headers)) : null;
  if (!found) return refuseToken(request);
  if (found.kind === "ended") return refuseEnded(request, found, scope);
  const { token } = found;
  if (token.scopes.has(scope)) return token;
  const denial = { needs: scope, ...(token.team && { team: token.team }) };
  return deny(request, actorOf(token, request), denial, problem(403, `This token lacks the scope ${scope}.`));
}

/** Whoever holds a token that worked once may know why it does not any more. */
function refuseEnded(request: Request, { status, detail, actor }: EndedToken, scope: TokenScope) {
  const answer = status === 401 ? unauthorised(detail) : problem(status, detail);
  return deny(request, actor, { needs: scope, ...(actor.teamId && { team: { id: actor.teamId } }) }, answer);
}

async function deny(request: Request, who: Refused, denial: Omit<Denial, "asked">, answer: Response) {
  await recordDenial(who, { ...denial, asked: `${request.method} ${new URL(request.url).pathname}` });
  return answer;
}

function actorOf({ id, name }: ValidToken, request: Request): AuditActor {
  return { kind: "token", id, name, teamId: null, address: clientAddress(request.headers) };
}

/** Failures are slowed down by address; a valid token never is, so one broken pipeline does not stop the others. */
async function refuseToken(request: Request): Promise<Response> {
  const waitMs = await takeAttempt([`token:${clientAddress(request.headers)}`], new Date());
  const retryAfter = { "retry-after": String(Math.ceil(waitMs / 1000)) };
  if (waitMs === 0) return unauthorised("This token is not known here. Was all of it copied?");
  const answer = problem(429, "Too many requests with a wrong token. Try again later.", { headers: retryAfter });
  return deny(request, nobody("Wrong token", clientAddress(request.headers)), { needs: "a token" }, answer);
}

async function actorOfSession(request: Request, scope: TokenScope, teamSlug: string | null) {
  const person = await personHere(request);
  if (person instanceof Response) return person;
  if (teamSlug === null) return nameTheTeam("A person may have several teams");
  const member = await findMember(person, teamSlug);
  const permission = permissionOfScope[scope];
  if (member && (permission ? member.permissions.has(permission) : member.isAdmin)) return member;
  const answer = member ? problem(403, whyNotAllowed(member)) : noSuchTeam();
  return deny(request, person, { needs: permission ?? "admin", team: { slug: teamSlug } }, answer);
}

async function personHere({ method, headers }: Request): Promise<Person | Response> {
  const person = await personOfCookie(cookieValue(headers, sessionCookie().name), clientAddress(headers));
  if (!person) return unauthorised("Send a token as “Authorization: Bearer hr_…”.");
  if (!isSameOrigin(method, headers, new URL(configuration().url).origin))
    return problem(403, "The browser session is accepted from Headroom's own pages only. Use a token.");
  return person;
}

function unauthorised(detail: string): Response {
  return problem(401, detail, { headers: { "www-authenticate": 'Bearer realm="Headroom"' } });
}

function nameTheTeam(why: string): Response {
  return problem(400, `${why}: name it with ?team=slug.`, { errors: [{ path: "team", message: "Required." }] });
}

function noSuchTeam(): Response {
  return problem(404, "There is no such team.");
}

function cookieValue(headers: Headers, name: string): string | undefined {
  const cookies = headers.get("cookie")?.split(";") ?? [];
  return cookies
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
