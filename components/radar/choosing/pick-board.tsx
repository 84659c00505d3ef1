"use client";

import { type ReactNode, useRef } from "react";
import { useLeaveWarning } from "#components/ui/use-leave-warning.ts";
import type { TacticChoice } from "#lib/radar/choosing/choices.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import { useBallotPulse } from "./ballot-watch.tsx";
import { ChoiceList } from "./choice-list.tsx";
import { OwnPicks } from "./own-picks.tsx";
import { PickFilters } from "./pick-filters.tsx";
import { useChoiceFilter } from "./use-choice-filter.ts";
import { useListKeys } from "./use-list-keys.ts";
import { type Pick, usePicks } from "./use-picks.ts";

type PickBoardProps = {
  sectors: readonly Sector[];
  choices: readonly TacticChoice[];
  /** What this person has picked so far. */
  initial: readonly string[];
  /** Null: somebody who only reads this team. */
  pick: Pick | null;
  /** What whoever leads it can do. */
  children?: ReactNode;
};

/** Everything that can be picked, by sector, and one's own picks beside it. */
export function PickBoard({ sectors, choices, initial, pick, children }: PickBoardProps) {
  const { ask } = useBallotPulse();
  const { picks, toggle, isSaving } = usePicks(initial, pick, ask);
  useLeaveWarning(isSaving);
  const filter = useChoiceFilter(sectors, choices);
  // One that is gone since is no pick.
  const picked = picks.flatMap((slug) => choices.find((choice) => choice.slug === slug) ?? []);
  const board = useRef<HTMLDivElement>(null);
  const onKeyDown = useListKeys(board);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what passes through
    <div
      ref={board}
      onKeyDown={onKeyDown}
      className="mt-6 grid items-start gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,1.64fr)_minmax(0,1fr)]"
    >
      <div className="min-w-0 max-lg:order-2">
        <PickFilters sectors={sectors} filter={filter} />
        <ChoiceList sectors={filter.sectors} picks={picked.map(({ slug }) => slug)} onToggle={pick && toggle} />
      </div>
      <div className="min-w-0 bg-paper max-lg:order-1 lg:sticky lg:top-4">
        {pick ? (
          <OwnPicks picked={picked} isSaving={isSaving} onRemove={toggle} />
        ) : (
          <p className="text-ink-2">You read this team: its own people pick.</p>
        )}
        {children}
      </div>
    </div>
  );
}
