import { StoryTactics } from "#components/radar/tactic/story-tactics.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listTacticsOfStory } from "#lib/compose/radar/links/tactic-stories-store.ts";
import { listTacticNames } from "#lib/radar/tactics/tactic-names-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { linkStoryAction, unlinkStoryAction } from "../../radar/[tactic]/actions.ts";

/** The tactics that a story has to do with. */
export async function TacticsSection({ member, story }: { member: Member; story: StoryDetail }) {
  const { teamSlug } = member;
  const [tactics, all] = await Promise.all([listTacticsOfStory(member, story.id), listTacticNames(member)]);
  const bound = { key: story.key };
  const acts = {
    link: linkStoryAction.bind(null, teamSlug, bound),
    unlink: unlinkStoryAction.bind(null, teamSlug, bound),
  };
  return (
    <StoryTactics
      tactics={tactics}
      others={all.filter(({ slug }) => !tactics.some((tactic) => tactic.slug === slug))}
      teamSlug={teamSlug}
      acts={member.permissions.has("radar:edit") ? acts : null}
    />
  );
}
