import { Rows3 } from "lucide-react";
import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { StoryBoard } from "#components/stories/board/story-board.tsx";
import type { ListAddress } from "#components/stories/filter/list-address.ts";
import { StoryFilterButton } from "#components/stories/filter/story-filter-button.tsx";
import { StorySearchField } from "#components/stories/filter/story-search-field.tsx";
import { StorySortMenu } from "#components/stories/filter/story-sort-menu.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { boardSentence } from "#lib/stories/board/board.ts";
import { readBoard } from "#lib/stories/board/board-store.ts";
import { parseStoryQuery } from "#lib/stories/listing/story-query.ts";
import { moveStoryAction, undoEventAction } from "../[key]/actions.ts";
import { FilterBar } from "../filter-bar.tsx";

export const metadata: Metadata = { title: "Board" };

/** Stories by state, as cards. Its columns are the states, so that its address names none. */
export default async function BoardPage({ params, searchParams }: PageProps<"/teams/[teamSlug]/stories/board">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const { filter: asked, dropped } = parseStoryQuery(await searchParams, []);
  const filter = { ...asked, states: [] };
  const now = new Date();
  const columns = await readBoard(member, filter, now);
  const list = `/teams/${teamSlug}/stories` as const;
  const address: ListAddress = { path: `${list}/board`, usualStates: [] };
  const acts = { move: moveStoryAction.bind(null, teamSlug), undo: undoEventAction.bind(null, teamSlug) };
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Stories", href: route(list) },
        ]}
        here="Board"
      >
        <StoryFilterButton filter={filter} address={address} choicesHref={`${list}/filter`} />
        <ButtonLink href={route(list)}>
          <Rows3 aria-hidden="true" size={14} />
          List
        </ButtonLink>
      </PageTop>
      <Answer>{boardSentence(columns)}</Answer>
      <div className="mt-3 mb-3 flex flex-wrap items-center gap-2">
        <StorySearchField filter={filter} address={address} />
        <StorySortMenu filter={filter} address={address} />
        <FilterBar member={member} filter={filter} dropped={dropped} address={address} />
      </div>
      <StoryBoard
        columns={columns}
        filter={filter}
        teamSlug={teamSlug}
        now={now.getTime()}
        acts={member.permissions.has("stories:edit") ? acts : null}
      />
    </>
  );
}
