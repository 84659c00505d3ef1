import { expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

const day = new Date("2026-11-12T00:00:00Z");

test.each([
  ["Ada", day, "Ada answers for them. Last reviewed on 12 Nov 2026."],
  ["Ada", null, "Ada answers for them. They were never reviewed."],
  ["", null, "Nobody answers for them yet. They were never reviewed."],
])("“%s” and %s: %s", (objectivesOwner, objectivesReviewedOn, text) => {
  expect(reviewText({ objectivesOwner, objectivesReviewedOn })).toBe(text);
});
