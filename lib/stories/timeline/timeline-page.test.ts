import { expect, test } from "vitest";
import { timelineCursorText } from "./timeline-cursor.ts";
import { earlierThan, timelinePageOf } from "./timeline-page.ts";

const place = { at: new Date("2026-11-21T10:00:00.123Z"), id: "01a1fae5-6556-70bd-8b25-0884115f0001" };
const cursor = timelineCursorText(place);

test.each([
  ["nothing", undefined, { after: null, limit: 50, isBeginning: true }],
  ["all", "all", { after: null, limit: 300, isBeginning: true }],
  ["a place", cursor, { after: place, limit: 300, isBeginning: false }],
  ["what is no place", "yesterday", { after: null, limit: 50, isBeginning: true }],
  ["two of them", ["all", "all"], { after: null, limit: 50, isBeginning: true }],
])("a timeline that is asked for %s shows no more than a page of it", (_, asked, page) => {
  expect(timelinePageOf(asked)).toEqual(page);
});

test("what is earlier is first shown with the rest, and then page by page", () => {
  expect(earlierThan(timelinePageOf(undefined), cursor)).toBe("all");
  expect(earlierThan(timelinePageOf("all"), cursor)).toBe(cursor);
  expect(earlierThan(timelinePageOf(cursor), cursor)).toBe(cursor);
});
