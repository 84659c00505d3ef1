import { useMemo } from "react";
import { pictureHalf } from "#lib/radar/geometry/outlines.ts";
import { pictureOf } from "#lib/radar/picture/radar-picture.ts";
import { Ground, RingNames } from "../picture/ground.tsx";
import type { SectorRow } from "./sectors-draft.ts";

/** The radar's ground as it will be, while its sectors are edited. The list beside it says the same. */
export function SectorsPreview({ rows }: { rows: readonly SectorRow[] }) {
  const picture = useMemo(
    () =>
      pictureOf(
        [],
        rows.map(({ key, name }) => ({ id: key, name: name.trim() || "…" })),
      ),
    [rows],
  );
  return (
    <div aria-hidden="true" className="@container col-start-2 row-span-2 row-start-1 max-lg:hidden">
      <svg viewBox={`${-pictureHalf} ${-pictureHalf} ${2 * pictureHalf} ${2 * pictureHalf}`} className="block w-full">
        <Ground picture={picture} />
        <RingNames rings={picture.rings} />
      </svg>
    </div>
  );
}
