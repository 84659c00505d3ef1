import { expect, test } from "vitest";
import { type ChecklistFacts, judgeReviewChecklist } from "./review-checklist.ts";

const now = new Date("2026-11-21T23:59:00Z");
const url = "https://git.example.org/wiki/review";
const on = (day: string) => new Date(`${day}T00:00:00Z`);

test.each<[string, ChecklistFacts, string]>([
  ["nothing recorded", { url: "", reviewedOn: null }, "no_data"],
  ["a day without a checklist", { url: "", reviewedOn: on("2026-11-20") }, "no_data"],
  ["a checklist that nobody went through", { url, reviewedOn: null }, "no_data"],
  ["gone through today", { url, reviewedOn: on("2026-11-21") }, "supports"],
  ["tomorrow, where it is already", { url, reviewedOn: on("2026-11-22") }, "supports"],
  ["180 days ago", { url, reviewedOn: on("2026-05-25") }, "supports"],
  ["181 days ago", { url, reviewedOn: on("2026-05-24") }, "stale"],
])("%s", (_, facts, verdict) => {
  expect(judgeReviewChecklist(facts, { days: 180 }, now).verdict).toBe(verdict);
});

test("it tells the day, and where the checklist is recorded", () => {
  expect(judgeReviewChecklist({ url, reviewedOn: on("2026-03-02") }, { days: 180 }, now)).toEqual({
    verdict: "stale",
    sentence: "Somebody last went through the checklist on 2 Mar 2026.",
    rule: "A link to the checklist, and somebody went through it in the last 180 days.",
    windowDays: null,
    sources: [{ name: "the checklist’s address", path: "/team-test/settings" }],
  });
});
