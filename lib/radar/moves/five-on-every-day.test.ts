import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter } from "#lib/shared/days.ts";
import { mostInHand, places, type TacticPlace } from "../places/place.ts";
import { checkMove, type MoveFacts } from "./check-move.ts";
import { inHandOn } from "./full-hand.ts";

const today = "2026-11-21";
const dayAgo = (days: number) => dayAfter(today, -days);
const days = Array.from({ length: 10 }, (_, index) => dayAgo(index));

type Log = { name: string; moves: { to: TacticPlace; on: string }[] };
type Wish = { tactic: number; to: TacticPlace; on: string };

const wish: fc.Arbitrary<Wish> = fc.record({
  tactic: fc.nat(8),
  // The places in hand are wished for most.
  to: fc.constantFrom<TacticPlace>(...places, "trying", "practising", "trying", "practising", "practising"),
  on: fc.constantFrom(...days),
});
const acts = fc.array(
  fc.oneof(
    wish.map((move) => (logs: Log[]) => moved(logs, move)),
    fc.tuple(wish, wish).map(
      ([out, came]) =>
        (logs: Log[]) =>
          moved(moved(logs, out), came),
    ),
    fc.nat(8).map((tactic) => (logs: Log[]) => takenBack(logs, tactic)),
  ),
  { minLength: 10, maxLength: 120, size: "max" },
);

/** The logs with one move more. @throws when it is refused */
function moved(logs: Log[], { tactic, to, on }: Wish, more: Partial<MoveFacts> = {}): Log[] {
  const last = logs[tactic]?.moves.at(-1);
  const checked = checkMove({
    from: last?.to ?? null,
    to,
    on,
    lastOn: last?.on ?? null,
    today,
    reviewOn: null,
    reason: "So.",
    hasOwner: true,
    hypothesis: "Fewer waits.",
    endsOn: today,
    others: logs.filter((_, index) => index !== tactic),
    isTakenBack: false,
    ...more,
  });
  if (!checked.ok) throw new Refused();
  return logs.map((log, index) => (index === tactic ? { ...log, moves: [...log.moves, { to, on }] } : log));
}

function takenBack(logs: Log[], tactic: number): Log[] {
  const [before, last] = logs[tactic]?.moves.slice(-2) ?? [];
  if (!before || !last) throw new Refused();
  return moved(logs, { tactic, to: before.to, on: last.on }, { isTakenBack: true });
}

class Refused extends Error {}

/** What stands after an act: what it was where it is refused in any of its parts. */
function after(logs: Log[], act: (logs: Log[]) => Log[]): Log[] {
  try {
    return act(logs);
  } catch (error) {
    if (error instanceof Refused) return logs;
    throw error;
  }
}

test("whatever is moved, swapped and taken back, on no day are more than five in hand", () => {
  const none: Log[] = Array.from({ length: 9 }, (_, index) => ({ name: `Tactic ${index}`, moves: [] }));
  let fullest = 0;
  fc.assert(
    fc.property(acts, (steps) => {
      const logs = steps.reduce(after, none);
      for (const day of days) {
        const inHand = inHandOn(logs, day).length;
        fullest = Math.max(fullest, inHand);
        expect(inHand).toBeLessThanOrEqual(mostInHand);
      }
    }),
  );
  // The acts come as far as the limit at all.
  expect(fullest).toBe(mostInHand);
});
