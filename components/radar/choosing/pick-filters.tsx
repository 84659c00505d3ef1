import { buttonClass } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { SearchInput } from "#components/ui/search-input.tsx";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import type { ChoiceFilter } from "./use-choice-filter.ts";

/** Narrows what can be picked: by words, by sector. */
export function PickFilters({ sectors, filter }: { sectors: readonly Sector[]; filter: ChoiceFilter }) {
  const all = [{ id: null, name: "All" }, ...sectors];
  return (
    <div className="flex flex-wrap items-center gap-2 pb-4">
      <SearchInput
        label="Filter tactics"
        value={filter.search}
        onSearch={filter.setSearch}
        className="w-56 max-sm:w-full"
      />
      <div role="group" aria-label="Sector" className="flex flex-wrap gap-1">
        {all.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={filter.sector === id}
            onClick={() => filter.setSector(id)}
            className={classNames(
              buttonClass("bare"),
              "aria-pressed:bg-accent-soft aria-pressed:text-accent max-sm:h-9",
            )}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
