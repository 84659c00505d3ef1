import "server-only";
import type { CalendarReader } from "#lib/auth/actor.ts";
import { clientAddress } from "#lib/auth/client-address.ts";
import { reportBug } from "#lib/auth/report-bug.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { db } from "#lib/db/client.ts";

type Context = { params: Promise<{ feedToken: string }> };

/**
 * The lock of a calendar feed: its token is its right, and shows the sittings of one team's office hours. `run` gets null for a token that is not, or no
 * longer, one; an address that tries such tokens is answered 429.
 */
export function calendarRoute(run: (reader: CalendarReader | null) => Promise<Response>) {
  return async function GET(request: Request, { params }: Context): Promise<Response> {
    try {
      const { feedToken } = await params;
      const reader = await findReader(feedToken.replace(/\.ics$/, ""));
      if (reader) return await run(reader);
      const waitMs = await takeAttempt([`calendar:${clientAddress(request.headers)}`], new Date());
      if (waitMs === 0) return await run(null);
      return new Response(null, { status: 429, headers: { "retry-after": String(Math.ceil(waitMs / 1000)) } });
    } catch (error) {
      return reportBug(error);
    }
  };
}

async function findReader(token: string): Promise<CalendarReader | null> {
  const found = await db.officeHours.findUnique({
    where: { feedHash: secretHash(token), team: { archivedAt: null } },
    select: { id: true, teamId: true, team: { select: { slug: true } } },
  });
  if (!found) return null;
  const { id: officeHoursId, teamId, team } = found;
  return { kind: "calendar-reader", teamId, teamSlug: team.slug, officeHoursId } as CalendarReader;
}
