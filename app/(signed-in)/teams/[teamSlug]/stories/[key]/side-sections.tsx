import { StoryDetails } from "#components/stories/people/story-details.tsx";
import { StoryPeople } from "#components/stories/people/story-people.tsx";
import { TicketList } from "#components/stories/tickets/ticket-list.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { listStoryPeople } from "#lib/stories/people/story-people-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { listTickets } from "#lib/stories/tickets/ticket-store.ts";
import { addTicketAction, consultAction, removeTicketAction } from "./actions.ts";
import { BroughtSection } from "./brought-section.tsx";
import { TacticsSection } from "./tactics-section.tsx";

/** People and facts beside the story; below it on a narrow screen. */
export async function SideSections({ member, story, now }: { member: Member; story: StoryDetail; now: Date }) {
  const [people, tickets] = await Promise.all([listStoryPeople(member, story.id), listTickets(member, story.id)]);
  const { teamSlug } = member;
  const mayEdit = member.permissions.has("stories:edit");
  const bound = { key: story.key };
  return (
    <aside aria-label="People and facts" className="flex min-w-0 flex-col gap-8">
      <StoryPeople
        story={story}
        consulted={people.consulted}
        followers={people.followers}
        consult={mayEdit ? consultAction.bind(null, teamSlug, bound) : null}
      />
      <StoryDetails
        story={story}
        serviceHref={story.service && route(`/teams/${teamSlug}/settings/services/${story.service.slug}`)}
        now={now}
      />
      <TicketList
        tickets={tickets}
        acts={
          mayEdit
            ? {
                add: addTicketAction.bind(null, teamSlug, bound),
                remove: removeTicketAction.bind(null, teamSlug),
              }
            : null
        }
      />
      <TacticsSection member={member} story={story} />
      <BroughtSection member={member} story={story} />
    </aside>
  );
}
