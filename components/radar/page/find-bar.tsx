"use client";

import { classNames } from "#components/ui/class-names.ts";
import { SearchInput } from "#components/ui/search-input.tsx";
import { Select } from "#components/ui/select.tsx";
import { placeNames, places } from "#lib/radar/places/place.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import { type Narrowing, narrowings, type RadarView } from "#lib/radar/view/radar-view.ts";
import type { ChangeView } from "./use-radar-view.ts";

const names: Record<Narrowing, string> = { moved: "Moved", mine: "Mine", stale: "Stale" };

type FindBarProps = { view: RadarView; sectors: readonly Sector[]; change: ChangeView };

/** What narrows the list. The picture keeps all in their places, and lets the others fade. */
export function FindBar({ view, sectors, change }: FindBarProps) {
  const { q, show, sector, ring } = view;
  return (
    <search className="flex flex-wrap items-center gap-2">
      <SearchInput
        label="Find a tactic"
        value={q}
        onSearch={(typed) => change({ q: typed })}
        className="min-w-36 flex-1 @2xl:max-w-72"
      />
      <fieldset className="inline-flex overflow-hidden rounded border border-line-2 text-table max-sm:flex-1">
        <legend className="sr-only">Show</legend>
        {[null, ...narrowings].map((one) => (
          <button
            key={one ?? "all"}
            type="button"
            aria-pressed={one === show}
            onClick={() => change({ show: one }, { isStep: true })}
            className={classNames(
              "h-6.5 flex-1 border-line-2 border-l px-2 first-of-type:border-l-0 focus-visible:outline-offset-[-2px] max-sm:h-9",
              one === show ? "bg-accent-soft font-medium text-accent" : "text-ink-2 hover:bg-sunk",
            )}
          >
            {one ? names[one] : "All"}
          </button>
        ))}
      </fieldset>
      <div className="flex basis-full gap-2 @2xl:ml-auto @2xl:w-96 @2xl:basis-auto">
        <Select
          aria-label="Sector"
          value={sector ?? ""}
          onChange={({ target }) => change({ sector: target.value || null }, { isStep: true })}
          options={[
            { value: "", label: "All sectors" },
            ...sectors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          className="min-w-0 flex-1"
        />
        <Select
          aria-label="Ring"
          value={ring ?? ""}
          onChange={({ target }) =>
            change({ ring: places.find((place) => place === target.value) ?? null }, { isStep: true })
          }
          options={[
            { value: "", label: "All rings" },
            ...places.map((place) => ({ value: place, label: placeNames[place] })),
          ]}
          className="min-w-0 flex-1"
        />
      </div>
    </search>
  );
}
