type BuyInBarProps = { votes: number; voters: number };

/** How many of those who picked want it: a number, and a bar of the same. */
export function BuyInBar({ votes, voters }: BuyInBarProps) {
  return (
    <span className="inline-flex items-center gap-2.5 whitespace-nowrap">
      <span aria-hidden="true" className="block h-1.5 w-20 rounded-full bg-sunk max-sm:w-14">
        <span
          className="block h-full rounded-full bg-d-2"
          style={{ width: `${(100 * votes) / Math.max(1, voters)}%` }}
        />
      </span>
      <span className="text-ink-2 text-table">
        <span className="figures">{votes}</span> of <span className="figures">{voters}</span>
      </span>
    </span>
  );
}
