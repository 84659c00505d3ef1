import type { ListAddress } from "#components/stories/filter/list-address.ts";
import { StoryFilterBar } from "#components/stories/filter/story-filter-bar.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { filterNamesOf } from "#lib/stories/listing/filter-choices-store.ts";
import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";

type FilterBarProps = { member: Member; filter: StoryFilter; dropped: readonly string[]; address: ListAddress };

/** The conditions of a list, each with the name of what it asks for. */
export async function FilterBar({ member, filter, dropped, address }: FilterBarProps) {
  const names = await filterNamesOf(member, filter);
  return <StoryFilterBar filter={filter} names={names} address={address} dropped={dropped} />;
}
