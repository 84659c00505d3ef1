import { type ReactNode, useId } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { BuyIn } from "#lib/radar/choosing/buy-in.ts";
import { isInHand, placeNames, type TacticPlace } from "#lib/radar/places/place.ts";
import { BuyInBar } from "./buy-in-bar.tsx";

type WantedRowProps = {
  wanted: BuyIn;
  voters: number;
  place: TacticPlace | null;
  isTaken: boolean;
  isReadOnly: boolean;
  onToggle: () => void;
  children: ReactNode;
};

/** A tactic that people picked: how many, where it stands, and whether the team takes it. */
export function WantedRow({
  wanted: { name, description, votes },
  voters,
  place,
  isTaken,
  isReadOnly,
  onToggle,
  children,
}: WantedRowProps) {
  const id = useId();
  return (
    <li className="border-b py-2.5">
      <label htmlFor={id} className="flex cursor-pointer items-start gap-2.5">
        <Checkbox id={id} checked={isTaken} disabled={isReadOnly} onChange={onToggle} className="mt-0.5" />
        <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-6 gap-y-1">
          <span className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
            <span className="flex flex-wrap items-center gap-x-2">
              <span className={isTaken ? "font-medium" : ""}>{name}</span>
              {place && <Tag>{isInHand(place) ? `in hand: ${placeNames[place]}` : placeNames[place]}</Tag>}
            </span>
            <span className="block text-ink-3 text-table">{description}</span>
          </span>
          <BuyInBar votes={votes} voters={voters} />
        </span>
      </label>
      {children}
    </li>
  );
}
