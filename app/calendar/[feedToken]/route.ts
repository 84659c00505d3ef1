import { calendarRoute } from "#lib/auth/calendar-route.ts";
import { calendarFeed } from "#lib/office-hours/calendar/calendar-feed.ts";
import { findFeed } from "#lib/office-hours/calendar/feed-store.ts";
import { configuration } from "#lib/shared/configuration.ts";

/** The sittings of office hours for a calendar to subscribe to: `/calendar/TOKEN.ics`. */
export const GET = calendarRoute(async (reader) => {
  const officeHours = reader && (await findFeed(reader));
  if (!officeHours) return new Response("There is no such calendar.", { status: 404, headers: noStore });
  const url = `${configuration().url}/teams/${reader.teamSlug}/office-hours/${officeHours.id}`;
  return new Response(calendarFeed(officeHours, { url, now: new Date() }), {
    headers: { ...noStore, "content-type": "text/calendar; charset=utf-8", "x-content-type-options": "nosniff" },
  });
});

const noStore = { "cache-control": "private, no-store" };
