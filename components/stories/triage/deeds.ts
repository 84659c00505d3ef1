import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { canMove } from "#lib/stories/states/moves.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import { toTypeBeforeFraming } from "#lib/stories/triage/framing.ts";
import { localTimeText } from "#lib/stories/triage/snooze-times.ts";
import type { Deed } from "../inbox/inbox-model.ts";
import type { MoveRequest } from "../moving/story-to-move.ts";

/** The moves of triage. */
export type TriageState = "framed" | "duplicate" | "declined" | "snoozed";

/** Whether triage moves a story there. From elsewhere than the inbox, framing is another act, with a reason. */
export function canTriage(state: StoryState, to: TriageState): boolean {
  return canMove(state, to) && (to !== "framed" || state === "inbox");
}

const becomes: Record<TriageState, string> = {
  framed: "framed",
  duplicate: "made a duplicate",
  declined: "declined",
  snoozed: "snoozed",
};

/** Why none of these stories can go there. */
export function whyNotTriaged(rows: readonly StoryRow[], to: TriageState): string {
  const [first, ...others] = rows;
  if (!first) return "No story is chosen.";
  return others.length === 0
    ? `${first.key} cannot be ${becomes[to]} from where it is.`
    : `None of these ${rows.length} can be ${becomes[to]} from where they are.`;
}

/** One move of several stories. What it merges into is not merged into itself. */
export function moveDeed(rows: readonly StoryRow[], request: MoveRequest & { to: TriageState }): Deed {
  const moved = rows.filter(({ key }) => key !== request.duplicateOf);
  const states = new Set(moved.map(({ state }) => state));
  const [from] = states;
  const move = { ...request, ...(states.size === 1 && { from }) };
  return {
    acts: [{ kind: "move", keys: moved.map(({ key }) => key), move }],
    to: request.to,
    done: doneText(moved, request),
  };
}

/** Frames stories that lack nothing but a team: those without one get `teamId`. */
export function frameDeed(rows: readonly StoryRow[], teamId: string): Deed {
  const without = rows.filter(({ responsibleTeamId }) => responsibleTeamId === null);
  const others = rows.filter(({ responsibleTeamId }) => responsibleTeamId !== null);
  const parts = [
    {
      rows: without,
      move: {
        to: "framed",
        from: "inbox",
        fields: { responsibleTeamId: teamId },
        base: { responsibleTeamId: null },
      },
    },
    { rows: others, move: { to: "framed", from: "inbox" } },
  ] as const;
  return {
    acts: parts
      .filter((part) => part.rows.length > 0)
      .map(({ rows: some, move }) => ({ kind: "move", keys: some.map(({ key }) => key), move })),
    to: "framed",
    done: doneText(rows, { to: "framed" }),
  };
}

/** Those that lack something that has to be typed, one by one. */
export function needWords(rows: readonly StoryRow[]): StoryRow[] {
  return rows.filter((row) => toTypeBeforeFraming(row).length > 0);
}

function doneText(rows: readonly StoryRow[], { to, duplicateOf, snoozeUntil }: MoveRequest): string {
  const isOne = rows.length === 1;
  const who = isOne ? rows[0]?.key : `${rows.length} stories`;
  if (to === "duplicate") return `${who} ${isOne ? "is a duplicate" : "are duplicates"} of ${duplicateOf}.`;
  if (to !== "snoozed") return `${who} ${isOne ? "is" : "are"} ${to}.`;
  const until = snoozeUntil ? ` until ${localTimeText(new Date(snoozeUntil))}` : "";
  return `${who} ${isOne ? "sleeps" : "sleep"}${until}.`;
}
