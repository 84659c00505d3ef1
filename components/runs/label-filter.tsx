import { SearchInput } from "#components/ui/search-input.tsx";

/** Narrows a table to the labels that contain what is typed. */
export function LabelFilter({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  return <SearchInput label="Filter labels" value={search} onSearch={onSearch} className="-my-1 w-52" />;
}
