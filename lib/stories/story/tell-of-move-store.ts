import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import type { MoveInput } from "../states/move-schema.ts";
import { stateNames } from "../states/story-state.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { storyNoticeOf } from "../timeline/story-notice-store.ts";
import { newlyAssigned } from "./newly-assigned.ts";

type Move = { story: Story; moved: Story; move: MoveInput; mergedInto: string | null };

/**
 * Tells whom a move concerns: who is to investigate or to lead the fix, who reported it, who follows it. Each hears of it once. Returns the ids
 * of the notices.
 */
export async function tellOfMove(
  tx: Tx,
  actor: StoryActor,
  { story, moved, move, mergedInto }: Move,
): Promise<string[]> {
  const { actorId, actorName } = whoActs(actor);
  const people = await tx.storyPerson.findMany({
    where: { storyId: story.id, isFollowing: true },
    select: { userId: true },
  });
  const told = new Set<string | null>([actorId, null]);
  const untold = (ids: readonly (string | null)[]) => {
    const fresh = ids.filter((id): id is string => !told.has(id));
    for (const id of fresh) told.add(id);
    return fresh;
  };
  const assigned = untold(newlyAssigned(story, moved, move.to));
  const reporter = untold([story.reporterId]);
  const followers = untold(people.map(({ userId }) => userId));
  if (assigned.length + reporter.length + followers.length === 0) return [];
  const { name, ...notice } = await storyNoticeOf(tx, moved);
  const reason = move.reason === "" ? "" : `: ${move.reason}`;
  const what = mergedInto ? `merged ${name} into ${mergedInto}` : `moved ${name} to ${stateNames[move.to]}`;
  const text = `${actorName} ${what}${reason}`;
  const rest = { ...notice, except: actorId };
  return [
    ...(await recordNotices(tx, { ...rest, to: assigned, kind: "assigned", text: `${actorName} gave you ${name}` })),
    ...(await recordNotices(tx, { ...rest, to: reporter, kind: "reported", text })),
    ...(await recordNotices(tx, { ...rest, to: followers, kind: "followed", text })),
  ];
}
