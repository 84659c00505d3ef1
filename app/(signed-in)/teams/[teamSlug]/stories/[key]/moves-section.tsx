import { NextMoves } from "#components/stories/moving/next-moves.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { isSettled } from "#lib/stories/fixes/fix.ts";
import { listFixes } from "#lib/stories/fixes/fix-store.ts";
import { findMoveCounts } from "#lib/stories/story/move-counts-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { listMeasurements } from "#lib/stories/verifying/measurement-store.ts";
import { moveStoryAction, undoEventAction } from "./actions.ts";

/** What can become of the story, for who may say so. */
export async function MovesSection({ member, story, now }: { member: Member; story: StoryDetail; now: Date }) {
  if (!member.permissions.has("stories:edit")) return null;
  const [counts, fixes, [measured]] = await Promise.all([
    findMoveCounts(member, story.id),
    listFixes(member, story.id),
    story.state === "verifying" ? listMeasurements(member, story.id) : [],
  ]);
  const openFixes = fixes
    .filter(({ status }) => !isSettled(status))
    .map(({ id, title, ownerTeam }) => ({ id, title, ownerTeam }));
  const { title, customerImpact, customers, affectedGroup, responsibleTeamId, effort, ownerId } = story.fields;
  return (
    <NextMoves
      teamSlug={member.teamSlug}
      story={{
        key: story.key,
        state: story.state,
        snoozedFrom: story.snooze?.from ?? null,
        title,
        customerImpact,
        customers,
        affectedGroup,
        responsibleTeamId,
        effort,
        ...counts,
        openFixes: openFixes.length,
      }}
      ownerId={ownerId}
      openFixes={openFixes}
      measured={measured ? { outcome: measured.result.proposed, sentence: measured.result.sentence } : null}
      move={moveStoryAction.bind(null, member.teamSlug, { key: story.key })}
      undo={undoEventAction.bind(null, member.teamSlug)}
      now={now}
    />
  );
}
