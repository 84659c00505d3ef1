export const storyStates = [
  "inbox",
  "framed",
  "investigating",
  "sized",
  "parked",
  "fixing",
  "verifying",
  "closed",
  "declined",
  "duplicate",
  "snoozed",
] as const;
export type StoryState = (typeof storyStates)[number];

/** As people read it. */
export const stateNames: Record<StoryState, string> = {
  inbox: "Inbox",
  framed: "Framed",
  investigating: "Investigating",
  sized: "Sized",
  parked: "Parked",
  fixing: "Fixing",
  verifying: "Verifying",
  closed: "Closed",
  declined: "Declined",
  duplicate: "Duplicate",
  snoozed: "Snoozed",
};

/** What somebody still has to do something about, in the order of the work. */
export const openStates = [
  "inbox",
  "framed",
  "investigating",
  "sized",
  "fixing",
  "verifying",
] as const satisfies readonly StoryState[];

export const outcomes = ["improved", "no_change", "worse", "unproven"] as const;
export type StoryOutcome = (typeof outcomes)[number];

export const outcomeNames: Record<StoryOutcome, string> = {
  improved: "Improved",
  no_change: "No change",
  worse: "Worse",
  unproven: "Unproven",
};
