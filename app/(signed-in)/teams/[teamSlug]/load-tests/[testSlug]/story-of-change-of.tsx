import { StoryOfChange } from "#components/regressions/story-of-change.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import type { Changes } from "#lib/load-tests/regressions/story-link-store.ts";
import { stateNames } from "#lib/stories/states/story-state.ts";
import { listStoryNames } from "#lib/stories/story/story-names-store.ts";
import { fileStoryOfChangeAction, linkStoryOfChangeAction, unlinkStoryOfChangeAction } from "./story-actions.ts";

type StoryOfChangeOfProps = {
  member: Member;
  of: Changes;
  /** "p95 since run 61" */
  name: string;
  title: string;
  storyId: string | null;
};

/** The story of a change of level, and what this member can do about it. */
export async function StoryOfChangeOf({ member, of, name, title, storyId }: StoryOfChangeOfProps) {
  const { teamSlug } = member;
  const found = storyId === null ? undefined : (await listStoryNames(member, [storyId])).get(storyId);
  const bound = { of };
  return (
    <StoryOfChange
      teamSlug={teamSlug}
      name={name}
      title={title}
      story={
        found
          ? {
              ...found,
              state: stateNames[found.state].toLowerCase(),
              href: route(`/teams/${teamSlug}/stories/${found.key}`),
            }
          : null
      }
      acts={
        member.permissions.has("runs:edit")
          ? {
              file: fileStoryOfChangeAction.bind(null, teamSlug, bound),
              link: linkStoryOfChangeAction.bind(null, teamSlug, bound),
              unlink: unlinkStoryOfChangeAction.bind(null, teamSlug, bound),
            }
          : null
      }
    />
  );
}
