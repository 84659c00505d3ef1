import { dayText } from "#lib/shared/day-text.ts";
import { dayAfter } from "#lib/shared/days.ts";
import type { Span } from "../standing/standings.ts";
import type { RadarTactic } from "../tactics/radar-tactic.ts";

/** A radar tells what moved within as many days, where nobody asks for others. */
const usualDays = 90;

/** The days that a team can look at: from the one before its first tactic came, but as long as the usual span at the least, to today. */
export function radarLife(tactics: readonly Pick<RadarTactic, "moves">[], today: string): Span {
  const usual = dayAfter(today, -usualDays);
  const first = tactics
    .flatMap(({ moves }) => moves[0]?.on ?? [])
    .reduce((earliest, on) => (on < earliest ? on : earliest), today);
  const before = dayAfter(first, -1);
  return { from: before < usual ? before : usual, to: today };
}

/** The span that ends on a day, as it is when only that day is asked for. */
export function usualSpan(to: string, life: Span): Span {
  const from = dayAfter(to, -usualDays);
  return { from: from < life.from ? life.from : from, to };
}

/** The days on which something moved, each once, oldest first. */
export function daysWithMoves(tactics: readonly Pick<RadarTactic, "moves">[]): string[] {
  return [...new Set(tactics.flatMap(({ moves }) => moves.map(({ on }) => on)))].toSorted();
}

/** `months` after a day; the last day of a shorter month: a month after 31 January is 28 February. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayText(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

/** The life of a radar month by month, as it is played: each span ends with a month, the last one today. */
export function monthSpans({ from, to }: Span): Span[] {
  const spans: Span[] = [];
  for (let begin = from; begin < to; ) {
    const end = endOfMonth(dayAfter(begin, 1));
    const span = { from: begin, to: end < to ? end : to };
    spans.push(span);
    begin = span.to;
  }
  return spans;
}

function endOfMonth(day: string): string {
  return dayAfter(`${monthsAfter(day, 1).slice(0, 7)}-01`, -1);
}
