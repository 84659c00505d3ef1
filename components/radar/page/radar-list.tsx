import type { Route } from "next";
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
  const lines = { selected, reached, hrefOf };
  return (
    <>
      {sectors.map(({ id, name }, index) => (
        <Group key={id} name={name} standings={onRings.filter(({ sector }) => sector === index)} {...lines} />
      ))}
      <Group name="Paused and dropped" standings={inTray} hasReasons {...lines} />
    </>
  );
}

type GroupProps = Pick<RadarListProps, "selected" | "reached" | "hrefOf"> & {
  name: string;
  standings: readonly Standing[];
  /** Whether the reasons of the last moves are told. */
  hasReasons?: boolean;
};

function Group({ name, standings, hasReasons = false, selected, reached, hrefOf }: GroupProps) {
  if (standings.length === 0) return null;
  return (
    <section className="mt-3">
      <h3 className="mb-0.5 border-b font-medium text-ink-3 text-meta leading-5">{name}</h3>
      <ul>
        {standings.map((standing) => {
          const { tactic, broughtBy } = standing;
          return (
            <li key={tactic.id}>
              <RadarRow
                standing={standing}
                href={hrefOf(tactic.slug)}
                isSelected={tactic.slug === selected}
                isReached={tactic.slug === reached}
              />
              {hasReasons && broughtBy.reason !== "" && (
                <p className="pb-1 pl-7 text-ink-3 text-meta [overflow-wrap:anywhere]">{broughtBy.reason}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
