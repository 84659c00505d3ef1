import ical from "ical-generator";
import type { OfficeHours } from "../series/office-hours.ts";
import { standingLine } from "../series/office-hours.ts";
import { hostOf, occurrencesFrom } from "../series/rhythm.ts";

/** Half a year of weekly sittings; calendars ask again long before. */
const mostSittings = 26;
const agoMs = 14 * 24 * 3_600_000;

type FeedOptions = {
  /** Where the sittings are, within Headroom. */
  url: string;
  now: Date;
};

/**
 * The sittings of office hours as a calendar (RFC 5545): each by itself, in UTC, so that no reader of calendars has to know our time zones. A sitting
 * keeps its id while it keeps its time.
 */
export function calendarFeed(officeHours: OfficeHours, { url, now }: FeedOptions): string {
  const calendar = ical({
    name: officeHours.name,
    ttl: 3_600,
    prodId: { company: "Headroom", product: "office hours" },
  });
  const sittings = officeHours.archivedAt
    ? []
    : occurrencesFrom(officeHours, new Date(now.getTime() - agoMs), mostSittings);
  for (const { startsAt, endsAt } of sittings) {
    const host = hostOf(officeHours.hosts, officeHours, startsAt);
    const lines = [host ? `Host: ${host.name}` : "", officeHours.joinUrl, `Queue here: ${url}`, standingLine];
    calendar.createEvent({
      id: `${officeHours.id}-${startsAt.getTime()}@headroom`,
      start: startsAt,
      end: endsAt,
      stamp: now,
      summary: officeHours.name,
      description: lines.filter(Boolean).join("\n"),
      location: officeHours.place || officeHours.joinUrl,
      url,
    });
  }
  return calendar.toString();
}
