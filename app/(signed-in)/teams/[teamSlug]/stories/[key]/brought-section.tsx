import { BroughtSection as BroughtLines } from "#components/office-hours/brought-section.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { listBroughtTo } from "#lib/compose/office-hours/brought-to-store.ts";
import { outcomeNames } from "#lib/office-hours/queue/slot.ts";
import { sittingText } from "#lib/office-hours/series/sitting-text.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";

/** The office hours that this story was brought to, or came of. */
export async function BroughtSection({ member, story }: { member: Member; story: StoryDetail }) {
  const brought = await listBroughtTo(member, story.id);
  return (
    <BroughtLines
      lines={brought.map(({ id, officeHoursId, name, startsAt, timeZone, by, outcome }) => ({
        id,
        name,
        by,
        href: route(`/teams/${member.teamSlug}/office-hours/${officeHoursId}`),
        when: sittingText(startsAt, timeZone),
        outcome: outcome === null ? "not ended yet" : outcomeNames[outcome].toLowerCase(),
      }))}
    />
  );
}
