import type { Route } from "next";
import Link from "next/link";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { lastLook } from "#lib/radar/moves/staleness.ts";
import { movementNames } from "#lib/radar/places/movement.ts";
import { placeNames } from "#lib/radar/places/place.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import type { Standing } from "#lib/radar/standing/standings.ts";
import { shortDayText } from "#lib/radar/view/day-words.ts";
import { MovementMark } from "./movement-mark.tsx";

type RadarTableProps = {
  sectors: readonly Sector[];
  found: readonly Standing[];
  /** The day that is looked at, as `2026-11-21`. */
  day: string;
  selected: string | null;
  reached: string | null;
  hrefOf: (slug: string) => Route;
};

/** The list with all that is known of each tactic at a glance. */
export function RadarTable({ sectors, found, day, selected, reached, hrefOf }: RadarTableProps) {
  return (
    <Table label="Tactics" isListOnPhone>
      <thead>
        <tr>
          <Th isNumber>No.</Th>
          <Th>Tactic</Th>
          <Th>Sector</Th>
          <Th>Ring</Th>
          <Th>Movement</Th>
          <Th>There since</Th>
          <Th>Owner</Th>
          <Th>Next review</Th>
          <Th>Last reason</Th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ tactic, number, sector, place, movement, broughtBy, isInHand, isStale }) => {
          const { slug, name, owner, looks } = tactic;
          const review = lastLook(looks, day)?.reviewOn;
          return (
            <Tr key={tactic.id} isSelected={slug === selected}>
              <Td isNumber label="No.">
                {number}
              </Td>
              <RowHead isWrapped className={`sm:min-w-44 ${isInHand ? "font-semibold" : "font-normal"}`}>
                <Link
                  href={hrefOf(slug)}
                  prefetch={false}
                  data-tactic={slug}
                  tabIndex={slug === reached ? 0 : -1}
                  className="hover:underline"
                >
                  {name}
                </Link>
                {isStale && <span className="font-normal text-ink-3 text-meta"> stale</span>}
              </RowHead>
              <Td label="Sector">{sectors[sector]?.name}</Td>
              <Td label="Ring">{placeNames[place]}</Td>
              <Td label="Movement">
                {movement === "same" ? (
                  <span className="text-ink-3">unchanged</span>
                ) : (
                  <MovementMark movement={movement} />
                )}
                {movement !== "same" && <span className="sr-only">{movementNames[movement]}</span>}
              </Td>
              <Td label="There since">{shortDayText(broughtBy.on, true)}</Td>
              <Td label="Owner">{owner || <span className="text-ink-3">nobody</span>}</Td>
              <Td label="Next review">
                {review ? shortDayText(review, true) : <span className="text-ink-3">none</span>}
              </Td>
              <Td label="Last reason" isWrapped className="min-w-52 text-ink-2">
                {broughtBy.reason || <span className="text-ink-3">none</span>}
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
