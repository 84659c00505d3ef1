import "server-only";
import type { Importer, SetupHolder, TokenScope } from "#lib/auth/actor.ts";
import { findInstanceActor } from "#lib/auth/api-actor.ts";
import { clientAddress } from "#lib/auth/client-address.ts";
import { asPrivate } from "#lib/auth/private-answer.ts";
import { reportBug } from "#lib/auth/report-bug.ts";
import { isSecret } from "#lib/auth/secret-hash.ts";
import { forgiveAttempt, takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { db } from "#lib/db/client.ts";
import { problem } from "#lib/shared/problem.ts";

type ImportCall = { importer: Importer; request: Request };

/**
 * The lock of the route that fills an empty instance: an admin's session, an instance token with the scope, or, as long
 * as nobody has set the instance up, the setup token as the bearer: whoever holds it may become the first admin anyway.
 */
export function importRoute({ scope }: { scope: TokenScope }, run: (call: ImportCall) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const importer = await findImporter(request, scope).catch(reportBug);
    if (importer instanceof Response) return asPrivate(importer);
    return asPrivate(await run({ importer, request }).catch(reportBug));
  };
}

async function findImporter(request: Request, scope: TokenScope): Promise<Importer | Response> {
  const authorization = request.headers.get("authorization") ?? "";
  const bearer = /^bearer (?!hr_)([\x21-\x7e]{16,200})$/i.exec(authorization)?.[1];
  const hash = bearer ? await findSetupHash() : null;
  return bearer && hash ? findSetupHolder(request, bearer, hash) : findInstanceActor(request, scope);
}

async function findSetupHash(): Promise<string | null> {
  const instance = await db.instance.findUnique({ where: { id: 1, setUpAt: null }, select: { setupTokenHash: true } });
  return instance?.setupTokenHash ?? null;
}

/** Guesses are slowed down as those on the setup page are. */
async function findSetupHolder(request: Request, token: string, hash: string): Promise<SetupHolder | Response> {
  const address = clientAddress(request.headers);
  const now = new Date();
  const waitMs = await takeAttempt([`setup:${address}`], now);
  if (waitMs > 0) {
    const headers = { "retry-after": String(Math.ceil(waitMs / 1000)) };
    return problem(429, "Too many attempts with a wrong setup token. Try again later.", { headers });
  }
  if (!isSecret(token, hash)) {
    const headers = { "www-authenticate": 'Bearer realm="Headroom"' };
    return problem(401, "This is not the setup token that the server printed.", { headers });
  }
  await forgiveAttempt([`setup:${address}`], now);
  return { kind: "setup-holder", address } as SetupHolder;
}
