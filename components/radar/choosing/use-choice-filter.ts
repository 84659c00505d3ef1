"use client";

import { useUrlParam } from "#components/charts/use-url-param.ts";
import { useUrlSearch } from "#components/charts/use-url-search.ts";
import type { TacticChoice } from "#lib/radar/choosing/choices.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";

export type FilteredSector = Sector & { choices: readonly TacticChoice[] };

/** The choices that are asked for, by sector; sectors without any are left out. What is asked for stays in the address. */
export function useChoiceFilter(sectors: readonly Sector[], choices: readonly TacticChoice[]) {
  const [search, setSearch] = useUrlSearch("q");
  const [sector, setSector] = useUrlParam("sector");
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const isAsked = ({ name, description }: TacticChoice) =>
    words.every((word) => `${name} ${description}`.toLowerCase().includes(word));
  const isKnown = sectors.some(({ id }) => id === sector);
  const filtered = sectors
    .filter(({ id }) => !isKnown || id === sector)
    .map((one) => ({ ...one, choices: choices.filter((choice) => choice.sector === one.id && isAsked(choice)) }))
    .filter((one) => one.choices.length > 0);
  return { search, setSearch, sector: isKnown ? sector : null, setSector, sectors: filtered };
}

export type ChoiceFilter = ReturnType<typeof useChoiceFilter>;
