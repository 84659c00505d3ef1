import { Search } from "lucide-react";
import { Kbd } from "#components/ui/kbd.tsx";
import { inputClass } from "#components/ui/text-input.tsx";

/** Narrows a table to the labels that contain what is typed; `/` goes there. */
export function LabelFilter({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  return (
    <span className="relative flex items-center">
      <Search aria-hidden="true" size={13} className="pointer-events-none absolute left-2 text-ink-3" />
      <input
        type="search"
        aria-label="Filter labels"
        aria-keyshortcuts="/"
        placeholder="Filter labels"
        value={search}
        // The shell presses what names a key; a field is pressed by taking the focus.
        onClick={(event) => event.currentTarget.focus()}
        onChange={(event) => onSearch(event.target.value)}
        className={`${inputClass} -my-1 peer h-7 w-52 pl-7 text-table`}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute right-1.5 peer-focus:hidden peer-not-placeholder-shown:hidden max-sm:hidden"
      >
        <Kbd>/</Kbd>
      </span>
    </span>
  );
}
