"use client";

import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/text-field.tsx";
import { countText } from "./sector-row.tsx";
import type { LeftOut, SectorRow } from "./sectors-draft.ts";

type LeftOutSectorsProps = {
  leftOut: readonly LeftOut[];
  rows: readonly SectorRow[];
  counts: Readonly<Record<string, number>>;
  /** There is room for another sector. */
  canComeBack: boolean;
  onTarget: (id: string, goesTo: string) => void;
  onBack: (sector: LeftOut) => void;
};

/** Sectors that go with the next save, and the question where their tactics go. */
export function LeftOutSectors({ leftOut, rows, counts, canComeBack, onTarget, onBack }: LeftOutSectorsProps) {
  return leftOut.map((sector) => {
    const { id, name, goesTo, error } = sector;
    const chosen = rows.some(({ key }) => key === goesTo) ? goesTo : "";
    return (
      <div key={id} data-left-out={id} className="mt-3 grid justify-items-start gap-2 rounded-md bg-sunk p-3">
        <div className="w-full max-w-sm">
          <SelectField
            label={`“${name}” goes: where ${tacticsOf(counts[id])} go?`}
            options={[
              { value: "", label: "Choose a sector" },
              ...rows
                .filter((row) => row.name.trim() !== "")
                .map((row) => ({ value: row.key, label: row.name.trim() })),
            ]}
            value={chosen}
            error={error}
            onChange={({ target }) => onTarget(id, target.value)}
          />
        </div>
        <Button disabled={!canComeBack} onClick={() => onBack(sector)}>
          Keep {name}
        </Button>
      </div>
    );
  });
}

/** "do its 3 tactics"; how many there are is not known of a sector that got some meanwhile. */
function tacticsOf(count: number | undefined): string {
  return count === 1 ? "does its tactic" : `do its ${count ? countText(count) : "tactics"}`;
}
