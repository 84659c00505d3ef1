import { dayOf, type Found, isWithinDays } from "../found.ts";
import type { Limits } from "../limits.ts";

/** What the team recorded of its review checklist: its address, empty when there is none, and the day of its last review. */
export type ChecklistFacts = { url: string; reviewedOn: Date | null };

/** Whether there is a review checklist that somebody went through not long ago. */
export function judgeReviewChecklist(
  { url, reviewedOn }: ChecklistFacts,
  { days }: Limits["review-checklist"],
  now: Date,
): Found {
  const found = (verdict: Found["verdict"], sentence: string): Found => ({
    verdict,
    sentence,
    rule: `A link to the checklist, and somebody went through it in the last ${days} days.`,
    windowDays: null,
    sources: url === "" ? [] : [{ name: "the checklist’s address", path: "/team-test/settings" }],
  });

  if (url === "") return found("no_data", "No link to a review checklist is recorded.");
  if (!reviewedOn) return found("no_data", "The checklist is linked; nobody said when somebody last went through it.");
  const isRecent = isWithinDays(reviewedOn, days, now);
  return found(isRecent ? "supports" : "stale", `Somebody last went through the checklist on ${dayOf(reviewedOn)}.`);
}
