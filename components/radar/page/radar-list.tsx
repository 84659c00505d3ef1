import type { Route } from "next";
import type { ReactNode } from "react";
import { isRing } from "#lib/radar/places/place.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import type { Standing } from "#lib/radar/standing/standings.ts";
import { RadarRow } from "./radar-row.tsx";

type RadarListProps = {
  sectors: readonly Sector[];
  /** Those that are found, in the list's order. */
  found: readonly Standing[];
  selected: string | null;
  /** The slug of the one that Tab leads to. */
  reached: string | null;
  hrefOf: (slug: string) => Route;
};

/** The picture in words: by sector, in the same order and with the same numbers; below them the tray with its reasons. */
export function RadarList({ sectors, found, selected, reached, hrefOf }: RadarListProps) {
  const onRings = found.filter(({ place }) => isRing(place));
  const inTray = found.filter(({ place }) => !isRing(place));
  const row = (standing: Standing) => {
    const { slug } = standing.tactic;
    return (
      <RadarRow standing={standing} href={hrefOf(slug)} isSelected={slug === selected} isReached={slug === reached} />
    );
  };
  return (
    <>
      {sectors.map((sector, index) => (
        <Group key={sector.id} name={sector.name} standings={onRings.filter((one) => one.sector === index)} row={row} />
      ))}
      <Group
        name="Paused and dropped"
        standings={inTray}
        row={(standing) => (
          <>
            {row(standing)}
            {standing.move.reason !== "" && (
              <p className="pb-1 pl-7 text-ink-3 text-meta [overflow-wrap:anywhere]">{standing.move.reason}</p>
            )}
          </>
        )}
      />
    </>
  );
}

type GroupProps = { name: string; standings: readonly Standing[]; row: (standing: Standing) => ReactNode };

function Group({ name, standings, row }: GroupProps) {
  if (standings.length === 0) return null;
  return (
    <section className="mt-3">
      <h3 className="mb-0.5 border-b font-medium text-ink-3 text-meta leading-5">{name}</h3>
      <ul>
        {standings.map((standing) => (
          <li key={standing.tactic.id}>{row(standing)}</li>
        ))}
      </ul>
    </section>
  );
}
