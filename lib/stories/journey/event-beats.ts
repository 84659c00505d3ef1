import { durationText } from "#lib/shared/number-text.ts";
import { amountText, rangeText } from "../fields/fact-text.ts";
import type { Range } from "../fields/range.ts";
import { outcomeNames, type StoryState } from "../states/story-state.ts";
import { type ActKind, type Beat, ended, sentences } from "./beat.ts";
import type { JourneyEvent } from "./journey-facts.ts";

type Told = { act: ActKind; text: string; quote?: string };
type Words = (event: JourneyEvent, effort: Range | null) => Told;

/** What the moves of a story tell, and what runs did to it after it was closed. Steps of everyday work are left out. */
export function eventBeats(events: readonly JourneyEvent[], effort: Range | null): Beat[] {
  return events.flatMap((event) => {
    const told = toldOf(event, effort);
    return told ? [{ at: event.at, ...told }] : [];
  });
}

function toldOf(event: JourneyEvent, effort: Range | null): Told | null {
  if (event.kind === "regressed") return { act: "said", text: `Later it broke: ${ended(event.text)}` };
  if (event.kind === "no-longer-regressed")
    return { act: "said", text: "The runs that broke it turned out not to count." };
  const words = event.from && event.to ? moves[event.from]?.[event.to] : undefined;
  return words ? words(event, effort) : null;
}

/** `4–16 hours, likely 8` */
function hoursText(effort: Range): string {
  const { low, likely, high } = effort;
  return `${rangeText(effort)} ${high === 1 ? "hour" : "hours"}${low === high ? "" : `, likely ${amountText(likely)}`}`;
}

const quoted = (act: ActKind, text: string, reason: string): Told => ({
  act,
  text,
  ...(reason !== "" && { quote: reason }),
});

const parked: Words = ({ by, reason }) => quoted("theory", `${by} parked it.`, reason);
const declined: Words = ({ by, reason }) => quoted("theory", `${by} declined it.`, reason);
const merged: Words = ({ by, details: { target } }) => ({
  act: "theory",
  text: `${by} merged it into ${target ?? "another story"}, which goes on there.`,
});
const reopened: Words = ({ by, reason }) => quoted("bottleneck", `${by} took it up again.`, reason);

const moves: Partial<Record<StoryState, Partial<Record<StoryState, Words>>>> = {
  inbox: { declined, duplicate: merged },
  framed: {
    investigating: ({ by, details: { investigator, minutes, question } }) => {
      const who = investigator && investigator !== by ? `${by} gave ${investigator}` : `${investigator ?? by} took`;
      const time = minutes ? durationText(minutes * 60_000) : "some time";
      return {
        act: "theory",
        text: `${who} ${time}${question ? ` for one question: “${question}”` : " to look into it."}`,
      };
    },
    declined,
    duplicate: merged,
  },
  investigating: {
    sized: ({ by, details: { approver } }, effort) => ({
      act: "theory",
      text: sentences(
        `${by} sized the fix${effort ? `: ${hoursText(effort)}` : ""}.`,
        approver ? `No hypothesis was confirmed: ${approver} accepted it without proof.` : "",
      ),
    }),
    framed: ({ by }) => ({ act: "theory", text: `${by} left it there.` }),
    parked: ({ by }) => ({ act: "theory", text: `${by} parked it.` }),
    declined,
    duplicate: merged,
  },
  sized: {
    fixing: ({ by, reason, details: { owner } }) =>
      quoted("change", `${by} decided to fix it${owner && owner !== by ? `; ${owner} led` : ""}.`, reason),
    parked,
    declined,
    duplicate: merged,
  },
  parked: { framed: reopened, declined, duplicate: merged },
  fixing: {
    verifying: ({ by, details: { change } }) => ({
      act: "change",
      text: change ? `It went out with ${ended(change)}` : `${by} told that it is out.`,
    }),
  },
  verifying: {
    fixing: ({ by, reason, details: { outcome } }) =>
      quoted(
        "said",
        `${by} sent it back to be fixed${outcome ? `: ${outcomeNames[outcome].toLowerCase()}` : ""}.`,
        reason,
      ),
    closed: ({ by, reason, details: { outcome } }) =>
      quoted("said", `${by} closed it${outcome ? ` as ${outcomeNames[outcome].toLowerCase()}` : ""}.`, reason),
  },
  closed: { framed: reopened },
  declined: { framed: reopened },
};
