import { type StoryState, stateNames } from "../states/story-state.ts";

export const fixStatuses = ["open", "in_progress", "shipped", "dropped"] as const;
export type FixStatus = (typeof fixStatuses)[number];

export const fixStatusNames: Record<FixStatus, string> = {
  open: "Open",
  in_progress: "In progress",
  shipped: "Shipped",
  dropped: "Dropped",
};

/** What people write of a fix that was broken out of a story. `ownerTeam` in their words: they may not be in Headroom. */
export type FixFields = { title: string; ownerTeam: string; url: string; status: FixStatus };

export type Fix = FixFields & { id: string; settledAt: Date | null; createdBy: string; createdAt: Date };

/** Shipped or dropped: nothing is left to do. */
export function isSettled(status: FixStatus): boolean {
  return status === "shipped" || status === "dropped";
}

/** The states in which a fix can still be under way. Later ones stand on it being shipped or dropped. */
const fixingStates: readonly StoryState[] = ["framed", "investigating", "sized", "parked", "fixing"];

/** Why a fix of a story in this state cannot become one that is under way; null: it can. */
export function whyNoOpenFix(state: StoryState, status: FixStatus): string | null {
  if (isSettled(status) || fixingStates.includes(state)) return null;
  if (state === "inbox" || state === "snoozed") return "Frame the story before fixes are broken out of it.";
  return `The story is “${stateNames[state]}”: its fixes are shipped or dropped. Move it back to fix more.`;
}

/** "2 of 3 shipped, 1 dropped", of fixes that there are. */
export function fixesText(fixes: readonly Pick<Fix, "status">[]): string {
  const count = (status: FixStatus) => fixes.filter((fix) => fix.status === status).length;
  const dropped = count("dropped");
  return `${count("shipped")} of ${fixes.length} shipped${dropped > 0 ? `, ${dropped} dropped` : ""}`;
}
