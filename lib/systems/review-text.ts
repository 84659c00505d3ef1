import { dayText } from "#lib/shared/time-text.ts";

type Review = { objectivesOwner: string; objectivesReviewedOn: Date | null };

/** Who answers for a service's objectives, and when they were reviewed: "Ada answers for them. Last reviewed on 12 Nov 2026." */
export function reviewText({ objectivesOwner: owner, objectivesReviewedOn: day }: Review): string {
  const who = owner === "" ? "Nobody answers for them yet." : `${owner} answers for them.`;
  return day ? `${who} Last reviewed on ${dayText(day, 0)}.` : `${who} They were never reviewed.`;
}
