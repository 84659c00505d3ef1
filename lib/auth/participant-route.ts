import "server-only";
import { headers } from "next/headers";
import { z } from "zod";
import { asPrivate } from "#lib/auth/private-answer.ts";
import { reportBug } from "#lib/auth/report-bug.ts";
import { roundCodeShape } from "#lib/auth/round-code-shape.ts";
import { findRoundStanding, type RoundStanding } from "#lib/auth/round-standing.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";

/** Somebody who sits in the round, or asked to: who waits is told no more than that. */
type HasSeat = Extract<RoundStanding, { kind: "seated" | "waiting" | "refused" }>;

/**
 * The lock of a route of those who take part in a round, under `r/[code]`: own page? → a seat, or the wish for one, in the round of
 * this code. Nothing of it is logged, as of `participantAction`.
 */
export function participantRoute(run: (call: { standing: HasSeat; request: Request }) => Promise<Response>) {
  return async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const { code } = codeParams.parse(await context.params);
    const standing = await findCaller(request, code).catch(reportBug);
    if (standing instanceof Response) return asPrivate(standing);
    return asPrivate(await run({ standing, request }).catch(reportBug));
  };
}

const codeParams = z.object({ code: z.string() });

async function findCaller({ method }: Request, code: string): Promise<HasSeat | Response> {
  if (!isSameOrigin(method, await headers(), new URL(configuration().url).origin))
    return problem(403, "Only Headroom's own pages may ask for this.");
  const standing = await findRoundStanding(roundCodeShape.test(code) ? code : null);
  if (standing.kind === "unknown") return problem(404, "No running round has this code.");
  if (standing.kind === "joining") return problem(403, "Take a seat in this round first.");
  if (standing.kind !== "wait") return standing;
  const wait = { "retry-after": String(Math.ceil(standing.waitMs / 1000)) };
  return problem(429, "Too many codes that lead nowhere came from your address. Try again later.", { headers: wait });
}
