import { ok, type Result, refused } from "#lib/shared/result.ts";
import { isInHand, isRing, mostInHand, placeNames, type TacticPlace } from "../places/place.ts";

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
  /** The names of the other tactics in Trying and Practising. */
  othersInHand: readonly string[];
  /** It goes back to where it stood before its last move: what it takes to stand there was asked then. */
  isTakenBack: boolean;
};

/** No radar is older: a day before it is a slip, and would stretch its history over centuries. */
export const earliestDay = "2000-01-01";

/** Whether a tactic may move so; all that is in the way is told at once, by the field that mends it. */
export function checkMove(facts: MoveFacts): Result<undefined> {
  const problems = [...placeProblems(facts), ...dayProblems(facts), ...missing(facts)];
  const [first, ...others] = problems;
  if (!first) return ok();
  const refusal = refused(first.path, first.message);
  return { ...refusal, errors: [...refusal.errors, ...others] };
}

type Problem = { path: string; message: string };

function placeProblems({ from, to, othersInHand }: MoveFacts): Problem[] {
  if (from === to) return [{ path: "to", message: `It stands in ${placeNames[to]} already.` }];
  if (!isInHand(to) || (from !== null && isInHand(from)) || othersInHand.length < mostInHand) return [];
  const names = othersInHand.join(", ");
  return [
    {
      path: "to",
      message: `Five are in hand: ${names}. Let one become a habit, pause it or drop it first, with the reason.`,
    },
  ];
}

function dayProblems({ on, lastOn, today, reviewOn, isTakenBack }: MoveFacts): Problem[] {
  if (on > today) return [{ path: "on", message: "That day is still to come." }];
  if (on < earliestDay) return [{ path: "on", message: "Give a day since 2000." }];
  if (lastOn !== null && on < lastOn)
    return [{ path: "on", message: `It moved on ${lastOn} already; a move cannot come before it.` }];
  if (reviewOn !== null && reviewOn < on && !isTakenBack)
    return [{ path: "reviewOn", message: "The next look comes after the move." }];
  return [];
}

function missing({ from, to, reason, hasOwner, hypothesis, endsOn, on, isTakenBack }: MoveFacts): Problem[] {
  const problems: Problem[] = [];
  if (isTakenBack) return problems;
  if (from !== null && reason === "") problems.push({ path: "reason", message: "Say why it moves." });
  if (from === null && !isRing(to) && reason === "")
    problems.push({ path: "reason", message: `Say why it is ${placeNames[to].toLowerCase()}.` });
  if (to !== "trying") return problems;
  if (!hasOwner) problems.push({ path: "ownerId", message: "An experiment needs an owner." });
  if (hypothesis === "") problems.push({ path: "hypothesis", message: "Say what you expect of it." });
  if (endsOn === null) problems.push({ path: "endsOn", message: "Say when the experiment ends." });
  else if (endsOn < on) problems.push({ path: "endsOn", message: "It ends before it begins." });
  return problems;
}
