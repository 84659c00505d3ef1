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
  const considered = taken - inHand;
  const beside =
    considered === 0 ? "" : ` ${considered} of what is taken ${considered === 1 ? "needs" : "need"} none yet.`;
  return (
    <p aria-live="polite" className="text-ink-2">
      Then <span className="figures">{total}</span> of <span className="figures">{mostInHand}</span> places in hand{" "}
      {total === 1 ? "is" : "are"} held.
      {beside}
      {total > mostInHand && ` That is ${total - mostInHand} too many: let one go, or take fewer.`}
    </p>
  );
}
