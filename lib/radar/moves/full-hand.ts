import { isInHand, mostInHand } from "../places/place.ts";
import { moveOn, type TacticMove } from "./move.ts";

/** What the limit of five asks of a tactic: its log. */
export type HandLog = { name: string; moves: readonly Pick<TacticMove, "to" | "on">[] };

/** Days on which five others are in hand: there is no room for one more. */
export type FullHand = {
  /** The first of them; the last one where there is no room now either. */
  day: string;
  /** The names of those in hand then. */
  names: string[];
  /** Since when there is room, as `2026-11-21`; null: there is none. */
  roomSince: string | null;
};

/**
 * What is in the way of one that comes into hand on a day and stays there; null: on no day are there more than five with it.
 * @param others the logs of the others
 * @param from as `2026-11-21`
 * @param until the day on which it leaves again; null: none
 */
export function fullHand(others: readonly HandLog[], from: string, until: string | null = null): FullHand | null {
  const movedOn = others.flatMap(({ moves }) => moves.map(({ on }) => on));
  const days = [...new Set([from, ...movedOn])].filter((on) => on >= from && (until === null || on < until)).toSorted();
  const hands = days.map((day) => ({ day, names: inHandOn(others, day) }));
  const isFull = ({ names }: { names: string[] }) => names.length >= mostInHand;
  const last = hands.findLastIndex(isFull);
  const roomSince = days[last + 1] ?? null;
  const told = roomSince === null ? hands[last] : hands.find(isFull);
  return told ? { ...told, roomSince } : null;
}

/** The logs of those that were in hand at some time: the others are in nobody's way. */
export function everInHand(logs: readonly HandLog[]): HandLog[] {
  return logs.filter(({ moves }) => moves.some(({ to }) => isInHand(to)));
}

/** The names of those in hand at the end of a day. */
export function inHandOn(logs: readonly HandLog[], day: string): string[] {
  return logs.flatMap(({ name, moves }) => (isInHand(moveOn(moves, day)?.to ?? "dropped") ? [name] : []));
}
