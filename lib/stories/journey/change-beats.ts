import { isSettled } from "../fixes/fix.ts";
import type { Beat } from "./beat.ts";
import type { JourneyFacts } from "./journey-facts.ts";

const words = { open: "Still open", in_progress: "In progress", shipped: "Shipped", dropped: "Dropped" } as const;

/** What was done about it: each fix when it was shipped or dropped; those that are not, since they were broken out. */
export function changeBeats({ fixes }: Pick<JourneyFacts, "fixes">): Beat[] {
  return fixes.map(({ title, ownerTeam, url, status, settledAt, createdAt }) => ({
    at: isSettled(status) ? (settledAt ?? createdAt) : createdAt,
    act: "change",
    text: `${words[status]}: ${title}${ownerTeam === "" ? "" : ` (${ownerTeam})`}.`,
    ...(url !== "" && { link: { name: "where it was done", to: { url } } }),
  }));
}
