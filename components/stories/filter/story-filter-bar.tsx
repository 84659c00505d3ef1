import { X } from "lucide-react";
import Link from "next/link";
import { TextLink } from "#components/ui/text-link.tsx";
import { chipsOf, type FilterNames } from "#lib/stories/listing/filter-words.ts";
import { noFilter, type StoryFilter } from "#lib/stories/listing/story-filter.ts";
import { type ListAddress, listHref } from "./list-address.ts";

type StoryFilterBarProps = {
  filter: StoryFilter;
  names: FilterNames;
  address: ListAddress;
  /** What the address held that means nothing, in words. */
  dropped: readonly string[];
};

/** The conditions that are set, each of which a press takes away. Nothing where there are none. */
export function StoryFilterBar({ filter, names, address, dropped }: StoryFilterBarProps) {
  const chips = chipsOf(filter, names);
  if (chips.length === 0 && dropped.length === 0) return null;
  const { states, needsDecision, sort, columns } = filter;
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-table">
      {chips.map(({ name, words, without }) => (
        <Link
          key={name}
          href={listHref(address, without)}
          scroll={false}
          prefetch={false}
          aria-label={`Take away: ${words}`}
          className="inline-flex min-h-6 max-w-full items-center gap-1 rounded bg-sunk py-0.5 pr-1 pl-2 text-ink-2 hover:text-ink max-sm:min-h-8"
        >
          <span className="[overflow-wrap:anywhere]">{words}</span>
          <X aria-hidden="true" size={13} className="shrink-0" />
        </Link>
      ))}
      {chips.length > 1 && (
        <TextLink href={listHref(address, { ...noFilter, states, needsDecision, sort, columns })}>Clear all</TextLink>
      )}
      {dropped.map((words) => (
        <p key={words} role="status" className="w-full text-ink-3 text-meta [overflow-wrap:anywhere]">
          {words}
        </p>
      ))}
    </div>
  );
}
