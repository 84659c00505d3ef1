import { LinkedStories } from "#components/radar/tactic/linked-stories.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listStoriesOfTactic } from "#lib/compose/radar/links/tactic-stories-store.ts";
import type { TacticDetail } from "#lib/radar/tactics/tactic-detail.ts";
import { linkStoryAction, unlinkStoryAction } from "./actions.ts";

/** The stories that have to do with a tactic. */
export async function StoriesSection({ member, tactic }: { member: Member; tactic: TacticDetail }) {
  const { teamSlug } = member;
  const { id, slug, name } = tactic;
  const acts = {
    link: linkStoryAction.bind(null, teamSlug, { slug }),
    unlink: unlinkStoryAction.bind(null, teamSlug, { slug }),
  };
  return (
    <LinkedStories
      name={name}
      stories={await listStoriesOfTactic(member, id)}
      teamSlug={teamSlug}
      acts={member.permissions.has("radar:edit") ? acts : null}
    />
  );
}
