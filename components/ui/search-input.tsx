import { Search } from "lucide-react";
import { classNames } from "./class-names.ts";
import { Kbd } from "./kbd.tsx";
import { inputClass } from "./text-input.tsx";

type SearchInputProps = {
  /** What it narrows: "Filter labels". */
  label: string;
  value: string;
  onSearch: (search: string) => void;
  className?: string;
};

/** Narrows what is below it to what contains the words typed; `/` goes there. */
export function SearchInput({ label, value, onSearch, className = "w-52" }: SearchInputProps) {
  return (
    <span className={classNames("relative flex items-center", className)}>
      <Search aria-hidden="true" size={13} className="pointer-events-none absolute left-2 text-ink-3" />
      <input
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        value={value}
        // The shell presses what names a key; a field is pressed by taking the focus.
        onClick={(event) => event.currentTarget.focus()}
        onChange={(event) => onSearch(event.target.value)}
        className={classNames(inputClass, "peer h-7 pl-7 text-table")}
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
