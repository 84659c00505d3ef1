import { longDayText } from "#lib/shared/long-day-text.ts";
import { type FieldError, ok, type Result } from "#lib/shared/result.ts";
import { isInHand, isRing, placeNames, type TacticPlace } from "../places/place.ts";
import { experimentProblems } from "./experiment.ts";
import { type FullHand, fullHand, type HandLog } from "./full-hand.ts";

/** What a move is judged by. */
export type MoveFacts = {
  from: TacticPlace | null;
  to: TacticPlace;
  /** Days as `2026-11-21`. `lastOn` is that of its last move; null: none. */
  on: string;
  lastOn: string | null;
  today: string;
  /** When the team looks at it next. */
  reviewOn: string | null;
  reason: string;
  hasOwner: boolean;
  hypothesis: string;
  endsOn: string | null;
  /** The logs of the other tactics, of those at least that were in Trying or Practising at some time. */
  others: readonly HandLog[];
  /** It goes back to where it stood before its last move: what it takes to stand there was asked then. */
  isTakenBack: boolean;
};

/** No radar is older: a day before it is a slip, and would stretch its history over centuries. */
export const earliestDay = "2000-01-01";

/**
 * Whether a tactic may move so, with five in hand at most on its day and on every one since; all that is in the way is told at once, by the
 * field that mends it.
 */
export function checkMove(facts: MoveFacts): Result<undefined> {
  const { from, to, others, on } = facts;
  const comesInHand = isInHand(to) && !(from !== null && isInHand(from));
  const full = comesInHand ? fullHand(others, on) : null;
  const errors = [...placeProblems(facts, full), ...dayProblems(facts, full), ...missing(facts)];
  return errors.length === 0 ? ok() : { ok: false, errors };
}

function placeProblems({ from, to }: MoveFacts, full: FullHand | null): FieldError[] {
  if (from === to) return [{ path: "to", message: `It stands in ${placeNames[to]} already.` }];
  if (full === null || full.roomSince !== null) return [];
  const names = full.names.join(", ");
  return [
    {
      path: "to",
      message: `Five are in hand: ${names}. Let one become a habit, pause it or drop it first, with the reason.`,
    },
  ];
}

function dayProblems({ on, lastOn, today, reviewOn, isTakenBack }: MoveFacts, full: FullHand | null): FieldError[] {
  if (on > today) return [{ path: "on", message: "That day is still to come." }];
  if (on < earliestDay) return [{ path: "on", message: "Give a day since 2000." }];
  if (lastOn !== null && on < lastOn) {
    const day = longDayText(lastOn, today);
    return [{ path: "on", message: `It moved on ${day} already; a move cannot come before it.` }];
  }
  if (full !== null && full.roomSince !== null) {
    const [day, since] = [full.day, full.roomSince].map((one) => longDayText(one, today));
    const names = full.names.join(", ");
    return [{ path: "on", message: `On ${day} five were in hand already: ${names}. There is room since ${since}.` }];
  }
  if (reviewOn !== null && reviewOn <= on && !isTakenBack)
    return [{ path: "reviewOn", message: "The next look comes after the move." }];
  return [];
}

function missing({ from, to, reason, isTakenBack, ...facts }: MoveFacts): FieldError[] {
  if (isTakenBack) return [];
  const isNew = from === null;
  const lacksReason = reason === "" && (!isNew || !isRing(to));
  const why = isNew ? `Say why it is ${placeNames[to].toLowerCase()}.` : "Say why it moves.";
  const problems = lacksReason ? [{ path: "reason", message: why }] : [];
  return to === "trying" ? [...problems, ...experimentProblems(facts)] : problems;
}
