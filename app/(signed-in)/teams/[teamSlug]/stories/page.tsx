import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { NewStoryButton } from "#components/stories/filing/new-story-button.tsx";
import type { ListAddress } from "#components/stories/filter/list-address.ts";
import { StoryColumnsButton } from "#components/stories/filter/story-columns-button.tsx";
import { StoryFilterButton } from "#components/stories/filter/story-filter-button.tsx";
import { StorySearchField } from "#components/stories/filter/story-search-field.tsx";
import { StorySortMenu } from "#components/stories/filter/story-sort-menu.tsx";
import { Inbox } from "#components/stories/inbox/inbox.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listTeamChoices } from "#lib/stories/choices/team-choices-store.ts";
import { countByState } from "#lib/stories/listing/count-stories-store.ts";
import { listStories } from "#lib/stories/listing/list-stories-store.ts";
import { conditionsIn } from "#lib/stories/listing/story-filter.ts";
import { storyQuery } from "#lib/stories/listing/story-query.ts";
import { findPeek } from "#lib/stories/peek/peek-store.ts";
import { withFoundTexts } from "#lib/stories/search/found-texts-store.ts";
import { parseStoryKey } from "#lib/stories/story-key.ts";
import { defaultOf, listViews } from "#lib/stories/views/list-views-store.ts";
import { addHeardAction } from "./[key]/heard-actions.ts";
import { editStoriesAction, moveStoriesAction, previewEditAction, undoStoriesAction } from "./actions.ts";
import { filterAsked } from "./filter-asked.ts";
import { FilterBar } from "./filter-bar.tsx";
import { MorePages } from "./more-pages.tsx";
import { fileStoryAction } from "./new/actions.ts";
import { NothingListed } from "./nothing-listed.tsx";
import { totalOf } from "./tab-total.ts";
import { ViewsMenu } from "./views-menu.tsx";

export const metadata: Metadata = { title: "Stories" };

const firstRows = 100;

/** The inbox, and every other list of stories, beside the story that is looked at. */
export default async function StoriesPage({ params, searchParams }: PageProps<"/teams/[teamSlug]/stories">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [given, views] = await Promise.all([searchParams, listViews(member)]);
  const { filter, dropped } = filterAsked(given, defaultOf(views));
  const now = new Date();
  const asked = typeof given.peek === "string" && parseStoryKey(given.peek) ? given.peek.toUpperCase() : null;
  const [{ rows, nextCursor }, counts, teams] = await Promise.all([
    listStories(member, filter, { limit: firstRows, now }),
    countByState(member, filter, now),
    listTeamChoices(member),
  ]);
  const current = asked ?? rows[0]?.key;
  const [firstPeek, [oldest], shown] = await Promise.all([
    current ? findPeek(member, current) : null,
    nextCursor === null ? [] : listOldest(),
    withFoundTexts(member, filter, rows),
  ]);
  async function listOldest() {
    return (await listStories(member, { ...filter, sort: "oldest" }, { limit: 1, now })).rows;
  }

  const address: ListAddress = { path: `/teams/${teamSlug}/stories`, usualStates: null };
  const query = storyQuery(filter, null);
  const mayEdit = member.permissions.has("stories:edit");
  const newStory = member.permissions.has("stories:file") && (
    <NewStoryButton
      userId={member.userId}
      teamSlug={teamSlug}
      file={fileStoryAction.bind(null, teamSlug)}
      plusOne={addHeardAction.bind(null, teamSlug)}
    />
  );
  const isNothingThere =
    rows.length === 0 && conditionsIn(filter).length === 0 && totalOf({ states: [] }, counts) === 0;
  const empty = (
    <NothingListed member={member} filter={filter} address={address} isNew={isNothingThere} newStory={newStory} />
  );
  return (
    <div className="group/stories -mb-12 flex h-[calc(100dvh-3rem)] flex-col sm:h-dvh">
      <div className={isNothingThere ? undefined : "sm:-mx-2 max-lg:group-has-[[data-peeking]]/stories:hidden"}>
        <PageTop crumbs={[{ label: member.teamName, href: route(`/teams/${teamSlug}`) }]} here="Stories">
          {!isNothingThere && (
            <>
              <StoryFilterButton filter={filter} address={address} choicesHref={`/teams/${teamSlug}/stories/filter`} />
              <ViewsMenu member={member} views={views} filter={filter} />
              <ButtonLink href={`/teams/${teamSlug}/stories/board`}>Board</ButtonLink>
              <ButtonLink href={`/teams/${teamSlug}/stories/what-next`}>What next?</ButtonLink>
              <MorePages teamSlug={teamSlug} />
              {newStory}
            </>
          )}
        </PageTop>
      </div>
      {isNothingThere ? (
        empty
      ) : (
        <Inbox
          key={query}
          {...{ teamSlug, filter, address, query, counts, asked, firstPeek, teams, mayEdit, empty }}
          page={{ rows: shown, nextCursor, total: totalOf(filter, counts) }}
          oldest={oldest?.createdAt ?? null}
          now={now.getTime()}
          name={member.name}
          actions={{
            move: moveStoriesAction.bind(null, teamSlug),
            edit: editStoriesAction.bind(null, teamSlug),
            undo: undoStoriesAction.bind(null, teamSlug),
          }}
          preview={previewEditAction.bind(null, teamSlug)}
          filters={
            <>
              <FilterBar member={member} filter={filter} dropped={dropped} address={address} />
              <div className="flex flex-wrap items-center gap-x-1 gap-y-2 pt-1.5">
                <StorySearchField filter={filter} address={address} />
                <span className="ml-auto flex">
                  <StorySortMenu filter={filter} address={address} />
                  <StoryColumnsButton filter={filter} address={address} />
                </span>
              </div>
            </>
          }
        />
      )}
    </div>
  );
}
