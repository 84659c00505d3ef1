import { NextMoves } from "#components/stories/moving/next-moves.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { movableOf } from "#lib/stories/story/movable-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { moveStoryAction, undoEventAction } from "./actions.ts";

/** What can become of the story, for who may say so. */
export async function MovesSection({ member, story, now }: { member: Member; story: StoryDetail; now: Date }) {
  if (!member.permissions.has("stories:edit")) return null;
  return (
    <NextMoves
      teamSlug={member.teamSlug}
      {...(await movableOf(member, story))}
      move={moveStoryAction.bind(null, member.teamSlug, { key: story.key })}
      undo={undoEventAction.bind(null, member.teamSlug)}
      now={now}
    />
  );
}
