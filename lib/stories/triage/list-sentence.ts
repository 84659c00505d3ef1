import type { StoryFilter } from "../listing/story-filter.ts";
import type { StoryState } from "../states/story-state.ts";

type Listed = {
  filter: Pick<StoryFilter, "states" | "needsDecision">;
  /** Whether more is asked for than a state. */
  isNarrowed: boolean;
  total: number;
  /** When the oldest of them was filed, ISO; null where there is none. */
  oldest: string | null;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type Words = { none: string; one: string; many: string };

const ofState: Record<StoryState, Words> = {
  inbox: { none: "Nothing waits for triage.", one: "story waits for triage", many: "stories wait for triage" },
  framed: {
    none: "No story waits for somebody to look into it.",
    one: "story waits for somebody to look into it",
    many: "stories wait for somebody to look into them",
  },
  investigating: {
    none: "Nothing is being looked into.",
    one: "story is being looked into",
    many: "stories are being looked into",
  },
  sized: {
    none: "No sized story waits for a decision.",
    one: "sized story waits for a decision",
    many: "sized stories wait for a decision",
  },
  fixing: { none: "Nothing is being fixed.", one: "story is being fixed", many: "stories are being fixed" },
  verifying: {
    none: "No fix is being verified.",
    one: "fix is being verified",
    many: "fixes are being verified",
  },
  parked: { none: "Nothing is parked.", one: "story is parked", many: "stories are parked" },
  snoozed: {
    none: "Nothing sleeps.",
    one: "story sleeps and comes back by itself",
    many: "stories sleep and come back by themselves",
  },
  closed: { none: "Nothing is closed yet.", one: "story is closed", many: "stories are closed" },
  declined: { none: "Nothing was declined.", one: "story was declined", many: "stories were declined" },
  duplicate: { none: "Nothing is a duplicate.", one: "story is a duplicate", many: "stories are duplicates" },
};
const ofDecision: Words = {
  none: "No decision is needed.",
  one: "story needs a decision",
  many: "stories need a decision",
};
const ofAll: Words = { none: "There is no story here.", one: "story in all", many: "stories in all" };
const ofFound: Words = { none: "No story is like that.", one: "story is like that", many: "stories are like that" };

/** What a list of stories has to say, in a sentence or two. `now` in ms since the epoch. */
export function listSentence({ filter, isNarrowed, total, oldest }: Listed, now: number): string {
  const words = wordsOf(filter, isNarrowed);
  if (total === 0) return words.none;
  const count = `${plain.format(total)} ${total === 1 ? words.one : words.many}.`;
  const [state, ...others] = filter.states;
  const isOfAge = state === "inbox" && others.length === 0 && !isNarrowed && oldest !== null;
  const age = isOfAge ? ageText(now - Date.parse(oldest)) : null;
  if (age === null) return count;
  return `${count} ${total === 1 ? "It" : "The oldest"} is ${age} old.`;
}

function wordsOf({ states, needsDecision }: Listed["filter"], isNarrowed: boolean): Words {
  const [state, ...others] = states;
  if (isNarrowed || others.length > 0) return ofFound;
  if (needsDecision) return ofDecision;
  return state ? ofState[state] : ofAll;
}

/** `38 minutes`, `3 hours`, `2 days`; null: just now. */
function ageText(ms: number): string | null {
  if (ms < minuteMs) return null;
  if (ms < hourMs) return unitText(ms / minuteMs, "minute");
  return ms < dayMs ? unitText(ms / hourMs, "hour") : unitText(ms / dayMs, "day");
}

function unitText(value: number, unit: string): string {
  const whole = Math.floor(value);
  return `${plain.format(whole)} ${unit}${whole === 1 ? "" : "s"}`;
}

const plain = new Intl.NumberFormat("en-GB");
