import { mostInHand } from "#lib/radar/places/place.ts";

type RoomLineProps = {
  /** How many are taken, how many of those take a place, and how many others keep theirs. */
  taken: number;
  inHand: number;
  others: number;
};

/** Whether there is room for what is taken. */
export function RoomLine({ taken, inHand, others }: RoomLineProps) {
  const total = inHand + others;
  const lacking = taken - inHand;
  return (
    <p aria-live="polite" className="text-ink-2">
      Then <span className="figures">{total}</span> of <span className="figures">{mostInHand}</span>{" "}
      {total === 1 ? "is" : "are"} in hand.
      {lacking > 0 && ` ${lacking} of those taken ${lacking === 1 ? "is" : "are"} not: each lacks what is said above.`}
      {total > mostInHand && ` That is ${total - mostInHand} too many: let one go, or take fewer.`}
    </p>
  );
}
