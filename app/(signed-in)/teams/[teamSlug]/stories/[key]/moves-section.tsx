import { MoveNeeds } from "#components/stories/moving/move-needs.tsx";
import { type NextMove, NextMoves } from "#components/stories/moving/next-moves.tsx";
import type { StoryWithFacts } from "#components/stories/moving/story-to-move.ts";
import type { Member } from "#lib/auth/actor.ts";
import { isForward, moveButton } from "#lib/stories/states/move-button.ts";
import { needsOf } from "#lib/stories/states/move-needs.ts";
import { movesFrom } from "#lib/stories/states/moves.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import { movableOf } from "#lib/stories/story/movable-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { moveStoryAction, undoEventAction } from "./actions.ts";

/** What can become of the story, for who may say so. */
export async function MovesSection({ member, story, now }: { member: Member; story: StoryDetail; now: Date }) {
  if (!member.permissions.has("stories:edit")) return null;
  const movable = await movableOf(member, story);
  const targets = movesFrom(movable.story.state, movable.story.snoozedFrom);
  return (
    <NextMoves
      moves={targets.map((to) => nextMove(movable.story, to, now))}
      teamSlug={member.teamSlug}
      {...movable}
      move={moveStoryAction.bind(null, member.teamSlug, { key: story.key })}
      undo={undoEventAction.bind(null, member.teamSlug)}
    >
      {targets.map((to) => (
        <MoveNeeds key={to} story={movable.story} to={to} now={now} />
      ))}
    </NextMoves>
  );
}

/** What lacks nothing, and asks for nothing, needs no form; but an effort that was known before is looked at again. */
function nextMove(story: StoryWithFacts, to: StoryState, now: Date): NextMove {
  const { verb, key } = moveButton(story.state, to);
  const isReady = to !== "sized" && needsOf(story, to, now).every(({ is }) => is === "known");
  return { to, verb, key, isForward: isForward(story.state, to), isReady };
}
