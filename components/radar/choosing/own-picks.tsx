import { X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { mostPicks } from "#lib/radar/choosing/buy-in.ts";
import type { TacticChoice } from "#lib/radar/choosing/choices.ts";

type OwnPicksProps = {
  picked: readonly TacticChoice[];
  isSaving: boolean;
  onRemove: (slug: string) => void;
};

/** What one has picked so far. It is saved as one goes. */
export function OwnPicks({ picked, isSaving, onRemove }: OwnPicksProps) {
  const left = mostPicks - picked.length;
  return (
    <section aria-labelledby="own-picks">
      <header className="flex items-baseline justify-between gap-3 border-b pb-1.5">
        <h2 id="own-picks" className="font-semibold">
          Your picks
        </h2>
        <p aria-live="polite" className="text-ink-3 text-meta">
          <span className="figures">{picked.length}</span> of <span className="figures">{mostPicks}</span>
          {picked.length > 0 && (isSaving ? ", saving …" : ", saved")}
        </p>
      </header>
      <ul>
        {picked.map(({ slug, name }) => (
          <li key={slug} className="flex items-center justify-between gap-2 border-b py-1 [overflow-wrap:anywhere]">
            {name}
            <Button look="bare" aria-label={`Take away ${name}`} onClick={() => onRemove(slug)}>
              <X aria-hidden="true" size={14} />
            </Button>
          </li>
        ))}
      </ul>
      <p className="pt-2 text-ink-2 text-table">
        {left === 0 ? "That is all five. " : `Pick up to ${picked.length === 0 ? "five" : `${left} more`}. `}
        You can change them until the reveal; only you see them.
      </p>
    </section>
  );
}
