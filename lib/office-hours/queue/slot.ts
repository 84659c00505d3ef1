export const slotOutcomes = ["story", "duplicate", "answered", "declined"] as const;
export type SlotOutcome = (typeof slotOutcomes)[number];

export const outcomeNames: Record<SlotOutcome | "left", string> = {
  story: "Became a story",
  duplicate: "Known already",
  answered: "Answered",
  declined: "Declined",
  left: "Left",
};

type LinkedStory = { key: string; title: string };

/** One person's place in the queue. Times as ISO texts: they travel to the browser. */
export type Slot = {
  id: string;
  /** Null: their account is no more. */
  userId: string | null;
  name: string;
  topic: string;
  story: LinkedStory | null;
  state: "waiting" | "talking" | "ended";
  startedAt: string | null;
  endedAt: string | null;
  addedMs: number;
  outcome: SlotOutcome | "left" | null;
  outcomeStory: LinkedStory | null;
  notes: string;
};

/** A sitting as everybody who looks at it sees it. `now` is the server's clock when it was asked. */
export type SessionState = {
  /** Null: nobody queued yet, and it is not open. */
  id: string | null;
  startsAt: string;
  endsAt: string;
  host: string;
  openedAt: string | null;
  closedAt: string | null;
  slotMs: number;
  slots: Slot[];
  now: string;
};

/** What is left of a talk, in ms; negative once it is over time. Null while nobody talks. */
export function talkLeftMs({ slotMs, slots }: Pick<SessionState, "slotMs" | "slots">, now: number): number | null {
  const talking = slots.find(({ state }) => state === "talking");
  if (!talking?.startedAt) return null;
  return slotMs + talking.addedMs - (now - Date.parse(talking.startedAt));
}

/** How long somebody at this place of those who wait will have to wait, in ms, if every talk takes its slot. */
export function waitMs(state: Pick<SessionState, "slotMs" | "slots">, place: number, now: number): number {
  return Math.max(0, talkLeftMs(state, now) ?? 0) + place * state.slotMs;
}

/** Slots as their sitting went: talks in the order they began, then who waits, in the order of the queue. */
export function inOrder(slots: readonly Slot[]): Slot[] {
  const begun = slots.filter(({ state }) => state !== "waiting");
  const since = ({ startedAt, endedAt }: Slot) => startedAt ?? endedAt ?? "";
  return [
    ...begun.toSorted((a, b) => since(a).localeCompare(since(b))),
    ...slots.filter(({ state }) => state === "waiting"),
  ];
}
