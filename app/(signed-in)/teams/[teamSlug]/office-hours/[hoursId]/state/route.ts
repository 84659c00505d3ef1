import { z } from "zod";
import { teamRoute } from "#lib/auth/team-route.ts";
import { findSessionState } from "#lib/compose/office-hours/session-state-store.ts";
import { findOfficeHours } from "#lib/office-hours/series/office-hours-store.ts";
import { momentSchema } from "#lib/shared/moment-schema.ts";
import { problem } from "#lib/shared/problem.ts";

const sitting = z.object({ hoursId: z.uuid(), at: momentSchema() });

/** A sitting as it is now, for the screens that look at it. `?at=` is when it begins. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, params, request }) => {
  const asked = sitting.safeParse({ ...params, at: new URL(request.url).searchParams.get("at") });
  const officeHours = asked.success ? await findOfficeHours(member, asked.data.hoursId) : null;
  if (!asked.success || !officeHours) return problem(404, "There is no such sitting.");
  const { at: startsAt } = asked.data;
  const endsAt = new Date(startsAt.getTime() + officeHours.durationMinutes * 60_000);
  return Response.json(await findSessionState(member, officeHours, { startsAt, endsAt }, new Date()));
});
