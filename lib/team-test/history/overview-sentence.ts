import { type Score, scoreOf } from "../results/score.ts";
import type { Mode, Phase } from "../rounds/phase.ts";
import { agreedIn, type PastRound, scoreOfRound } from "./past-round.ts";

type Running = { number: number; mode: Mode; phase: Phase; canJoin: boolean };

/** What goes on: "Round 6 is being answered: join it." */
export function runningSentence({ number, mode, phase, canJoin }: Running): string {
  const invitation = canJoin ? ": join it" : "";
  if (mode === "group") return `Round ${number} is being entered.`;
  if (phase === "past_actions") return `Round ${number} has begun${invitation}.`;
  if (phase === "answer") return `Round ${number} is being answered${invitation}.`;
  return `The answers of round ${number} are shown${invitation}.`;
}

/**
 * What the newest closed round came to: "7 of 9 agreed yes in round 5, two more than in March." Two rounds that asked different
 * questions are compared by those that both asked.
 *
 * @param before the closed round before it, if there is one.
 */
export function closedSentence(round: PastRound, before: PastRound | null): string {
  const score = scoreOfRound(round);
  const here = `round ${round.number}`;
  if (score.of === 0) return `Nothing that ${here} asked is yours to change.`;
  if (score.open === score.of) return `Nothing was agreed on in ${here}.`;
  const result = `${score.yes} of ${score.of} agreed yes in ${here}`;
  const change = before && changeText(round, before);
  return change ? `${result}, ${change}.` : `${result}.`;
}

function changeText(round: PastRound, before: PastRound): string | null {
  const shared = round.questions.filter(({ id }) => before.questions.some((one) => one.id === id));
  const [now, then] = [scoreOf(shared, agreedIn(round)), scoreOf(shared, agreedIn(before))];
  if (shared.length === 0 || isEmpty(now) || isEmpty(then)) return null;
  const isAll = shared.length === round.questions.length && shared.length === before.questions.length;
  const difference = differenceText(now.yes - then.yes, whenText(before, round));
  return isAll ? difference : `by the ${shared.length} questions that both asked ${difference}`;
}

function isEmpty({ of, open }: Score): boolean {
  return open === of;
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function differenceText(difference: number, when: string): string {
  if (difference === 0) return `as many as ${when}`;
  const size = Math.abs(difference);
  return `${words[size] ?? size} ${difference > 0 ? "more" : "fewer"} than ${when}`;
}

/** "in March", with its year when that is not clear; in the same month it is "in round 4". */
function whenText(before: PastRound, round: PastRound): string {
  const [then, now] = [before.closedAt, round.closedAt];
  const months = (time: Date) => time.getUTCFullYear() * 12 + time.getUTCMonth();
  const apart = months(now) - months(then);
  if (apart === 0) return `in round ${before.number}`;
  const year = apart < 12 ? undefined : "numeric";
  return `in ${new Intl.DateTimeFormat("en-GB", { month: "long", year, timeZone: "UTC" }).format(then)}`;
}
