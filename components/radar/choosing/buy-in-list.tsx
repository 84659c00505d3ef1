import { Check } from "lucide-react";
import type { BuyIn } from "#lib/radar/choosing/buy-in.ts";
import { BuyInBar } from "./buy-in-bar.tsx";

type BuyInListProps = {
  label: string;
  buyIn: readonly BuyIn[];
  voters: number;
  /** The slugs of what was taken, once it is. */
  chosen?: readonly string[];
};

const none: readonly string[] = [];

/** How many people want each tactic, to read. */
export function BuyInList({ label, buyIn, voters, chosen = none }: BuyInListProps) {
  return (
    <ul aria-label={label} className="max-w-2xl border-t">
      {buyIn.map(({ slug, name, votes }) => (
        <li key={slug} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-1.5">
          <span className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">
            {name}
            {chosen.includes(slug) && (
              <span className="ml-2 inline-flex items-center gap-1 text-ink-3 text-meta">
                <Check aria-hidden="true" size={12} />
                taken
              </span>
            )}
          </span>
          <BuyInBar votes={votes} voters={voters} />
        </li>
      ))}
    </ul>
  );
}
