import { listText } from "#lib/shared/list-text.ts";
import { durationText } from "#lib/shared/number-text.ts";
import type { StoryState } from "../states/story-state.ts";
import { stateNames } from "../states/story-state.ts";
import { eventDetailsOf } from "./event-details.ts";
import { moveWords } from "./move-words.ts";
import type { StoryEventKind } from "./story-event.ts";

/** What an event's line is made of. */
export type ToldEvent = {
  kind: string;
  fromState: StoryState | null;
  toState: StoryState | null;
  details: unknown;
};

/** What somebody did, to be read after their name: `framed it`, `changed customers a week from unknown to 300–700`. */
export function eventWords(event: ToldEvent): string {
  const words = wordsOf[event.kind as StoryEventKind] as Words | undefined;
  return words ? words(reader(event.details), event) : "did something that this version does not know";
}

type Reader = { text: (name: string) => string; number: (name: string) => number; is: (name: string) => boolean };
type Words = (details: Reader, event: ToldEvent) => string;

/** What each kind of event reads like. What a detail lacks leaves the sentence shorter. */
const wordsOf: Record<StoryEventKind, Words> = {
  filed: () => "filed it",
  moved: (_details, event) => moveWords(event),
  edited: (_details, { details }) => editWords(details),
  undone: (details, { fromState }) =>
    details.text("undid") === "edited" || fromState === null
      ? "took an edit back"
      : `took the move to ${stateNames[fromState]} back`,
  merged: (details) =>
    `merged ${[details.text("from"), quoted(details.text("title"))].filter(Boolean).join(" ")} into it`,
  noted: () => "wrote a note",
  "note-removed": (details) => `removed a note by ${details.text("by") || "somebody"}`,
  consulted: (details) =>
    details.is("isConsulted")
      ? `asked ${details.text("person") || "somebody"} for advice`
      : `no longer asks ${details.text("person") || "somebody"} for advice`,
  heard: (details) =>
    `heard of it from ${details.text("customerId") === "" ? "a customer" : `customer ${details.text("customerId")}`}`,
  "evidence-added": (details) => `added evidence ${quoted(details.text("title"))}`.trim(),
  "evidence-changed": (details) => `changed evidence ${quoted(details.text("title"))}`.trim(),
  "evidence-removed": (details) => `removed evidence ${quoted(details.text("title"))}`.trim(),
  "ticket-added": (details) => `linked ${details.text("title") || details.text("url") || "a ticket"}`,
  "ticket-removed": (details) => `took the link to ${details.text("title") || details.text("url") || "a ticket"} away`,
  "hypothesis-stated": (details) => `stated ${hypothesis(details)}${after(details.text("sentence"))}`,
  "hypothesis-changed": (details) => `${hypothesisChange[details.text("what")] ?? "changed"} ${hypothesis(details)}`,
  "hypothesis-decided": (details) => {
    const state = details.text("state").replaceAll("_", " ");
    return `decided ${hypothesis(details)}${state === "" ? "" : `: ${state}`}`;
  },
  "hypothesis-due": (details) => `reminded of ${hypothesis(details)}: its review is due`,
  "timebox-started": (details) => {
    const time = details.number("minutes") > 0 ? ` of ${durationText(details.number("minutes") * 60_000)}` : "";
    const person = details.text("person");
    return `started a timebox${time}${person === "" ? "" : ` for ${person}`}${after(quoted(details.text("question")))}`;
  },
  "timebox-paused": () => "paused the timebox",
  "timebox-resumed": () => "went on with the timebox",
  "timebox-extended": (details) => `extended the timebox by ${durationText(details.number("minutes") * 60_000)}`,
  "timebox-ran-out": () => "told that the timebox has run out",
  "timebox-stopped": () => "stopped the timebox: nobody decided",
  "timebox-ended": (details) => `ended the timebox${after(details.text("decision").replaceAll("_", " "))}`,
  "fix-added": (details) => `broke out the fix ${quoted(details.text("title"))}`.trim(),
  "fix-changed": (details) => `changed the fix ${quoted(details.text("title"))}`.trim(),
  "fix-removed": (details) => `removed the fix ${quoted(details.text("title"))}`.trim(),
  measured: (details) => `compared runs before and after${after(details.text("text"))}`,
  regressed: (details) => `saw it regress${after(details.text("text"))}`,
  "no-longer-regressed": () => "saw the proved level hold again",
  "proved-level": (details) => `set the proved level${after(details.text("text"))}`,
  lesson: (details) => `wrote down a lesson${after(quoted(details.text("title")))}`,
  "lesson-changed": (details) => `changed the lesson ${quoted(details.text("title"))}`.trim(),
  "lesson-removed": (details) => `removed the lesson ${quoted(details.text("title"))}`.trim(),
  linked: (details) => `linked ${details.text("text") || details.text("title") || "it"}`,
  unlinked: (details) => `took the link to ${details.text("text") || details.text("title") || "something"} away`,
};

const hypothesisChange: Record<string, string> = {
  declared: "declared the test of",
  edited: "edited",
  awaiting: "waits for data for",
  evaluated: "evaluated",
  observed: "entered an observation for",
  struck: "struck an observation of",
};

function hypothesis(details: Reader): string {
  const number = details.number("number");
  return number > 0 ? `hypothesis ${number}` : "a hypothesis";
}

function editWords(details: unknown): string {
  const { changes = [] } = eventDetailsOf(details);
  const [only] = changes;
  if (!only) return "edited it";
  if (changes.length === 1) return `changed ${only.field} from ${only.from} to ${only.to}`;
  return `changed ${listText(changes.map(({ field }) => field))}`;
}

function quoted(text: string): string {
  return text === "" ? "" : `“${text}”`;
}

function after(text: string): string {
  return text === "" ? "" : `: ${text}`;
}

/** Reads what others wrote into an event: what is not there, or of another type, is empty. */
function reader(details: unknown): Reader {
  const stored = typeof details === "object" && details !== null ? new Map(Object.entries(details)) : new Map();
  return {
    text: (name) => (typeof stored.get(name) === "string" ? stored.get(name) : ""),
    number: (name) => (typeof stored.get(name) === "number" ? stored.get(name) : 0),
    is: (name) => stored.get(name) === true,
  };
}
