import { expect, test } from "vitest";
import type { OfficeHours } from "../series/office-hours.ts";
import { calendarFeed } from "./calendar-feed.ts";

const hours: OfficeHours = {
  id: "0199f0c2-0000-7000-8000-000000000001",
  name: "Performance hour; with, \\ all",
  joinUrl: "https://meet.example.org/perf",
  place: "",
  timeZone: "Europe/Berlin",
  weekday: 4,
  startMinute: 870,
  durationMinutes: 60,
  everyWeeks: 1,
  startsOn: "2026-10-01",
  slotMinutes: 10,
  hosts: [
    { id: "1", name: "Ada" },
    { id: "2", name: "Bob\nEND:VCALENDAR" },
  ],
  hasFeed: true,
  archivedAt: null,
};
const options = {
  url: "https://headroom.example.org/teams/shop/office-hours/1",
  now: new Date("2026-10-26T00:00:00Z"),
};

/** The logical lines: RFC 5545 folds long ones. */
function linesOf(feed: string): string[] {
  return feed.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
}

test("each sitting stands by itself in UTC, at the same time of day over the end of summer time", () => {
  const starts = linesOf(calendarFeed(hours, options)).filter((line) => line.startsWith("DTSTART"));
  expect(starts).toHaveLength(26);
  expect(starts.slice(0, 4)).toEqual([
    "DTSTART:20261015T123000Z",
    "DTSTART:20261022T123000Z",
    "DTSTART:20261029T133000Z",
    "DTSTART:20261105T133000Z",
  ]);
});

test("names are text, whatever stands in them", () => {
  const lines = linesOf(calendarFeed(hours, options));
  expect(lines).toContain("SUMMARY:Performance hour\\; with\\, \\\\ all");
  expect(lines.filter((line) => line === "END:VCALENDAR")).toHaveLength(1);
  expect(lines.find((line) => line.startsWith("DESCRIPTION") && line.includes("Bob"))).toContain(
    "Bob\\nEND:VCALENDAR\\n",
  );
});

test("a sitting keeps its id from one reading of the feed to the next", () => {
  const idsAt = (now: string) =>
    linesOf(calendarFeed(hours, { ...options, now: new Date(now) })).filter((line) => line.startsWith("UID:"));
  const [first, later] = [idsAt("2026-10-26T00:00:00Z"), idsAt("2026-11-02T00:00:00Z")];
  expect(later.slice(0, -1)).toEqual(first.slice(1));
});

test("office hours in the archive are held no more", () => {
  const feed = linesOf(calendarFeed({ ...hours, archivedAt: new Date() }, options));
  expect(feed.filter((line) => line.startsWith("DTSTART"))).toEqual([]);
});
