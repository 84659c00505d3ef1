import type { ReactNode } from "react";
import { type ListAddress, listHref } from "#components/stories/filter/list-address.ts";
import { EmptyInbox } from "#components/stories/inbox/empty-inbox.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { conditionsIn, noFilter, type StoryFilter } from "#lib/stories/listing/story-filter.ts";

type NothingListedProps = {
  member: Member;
  filter: StoryFilter;
  address: ListAddress;
  /** The team has no story at all. */
  isNew: boolean;
  newStory: ReactNode;
};

/** In place of a list without rows: what brings them, or a calm word. */
export function NothingListed({ member, filter, address, isNew, newStory }: NothingListedProps) {
  if (isNew)
    return (
      <>
        <Answer>No story was told yet.</Answer>
        <EmptyState
          picture={<EmptyInbox />}
          action={newStory}
          command={member.permissions.has("stories:edit") ? command(member.teamSlug) : undefined}
        >
          A story tells what is slow for whom. Whoever notices something files one in under a minute; here it is framed,
          merged, declined or put off, by four keys.
        </EmptyState>
      </>
    );
  if (conditionsIn(filter).length > 0) {
    const { states, needsDecision, sort, columns } = filter;
    return (
      <p className="py-6 text-ink-2">
        Nothing here is like that.{" "}
        <TextLink href={listHref(address, { ...noFilter, states, needsDecision, sort, columns })}>
          Look without conditions
        </TextLink>
      </p>
    );
  }
  const isInbox = filter.states.length === 1 && filter.states[0] === "inbox";
  return (
    <p className="max-w-md py-6 text-ink-2">
      {isInbox
        ? "All is sorted. New stories appear here by themselves; snoozed ones come back on their day."
        : "There is nothing in this state."}
    </p>
  );
}

function command(teamSlug: string): string {
  return [
    `curl ${configuration().url}/api/v1/stories?team=${teamSlug} \\`,
    "  --header 'Authorization: Bearer hr_…' --header 'Content-Type: application/json' \\",
    `  --data '{"title": "Checkout hangs on slow phones"}'`,
  ].join("\n");
}
