import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import type { MoveInput } from "../states/move-schema.ts";
import { stateNames } from "../states/story-state.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { storyNoticeOf } from "../timeline/story-notice-store.ts";

/** Tells whom a move concerns: who is to investigate or to lead the fix, who reported it, who follows it. Each hears of it once. */
export async function tellOfMove(
  tx: Tx,
  actor: StoryActor,
  { story, move }: { story: Story; move: MoveInput },
): Promise<void> {
  const { actorId, actorName } = whoActs(actor);
  const { name, ...notice } = await storyNoticeOf(tx, story);
  const reason = move.reason === "" ? "" : `: ${move.reason}`;
  const assigned = [
    move.to === "investigating" ? move.investigatorId : null,
    move.to === "fixing" ? move.ownerId : null,
  ];
  const followers = await tx.storyPerson.findMany({
    where: { storyId: story.id, isFollowing: true },
    select: { userId: true },
  });
  const told = new Set<string>();
  const tell = async (
    people: readonly (string | null)[],
    rest: { kind: "assigned" | "reported" | "followed"; text: string },
  ) => {
    const to = people.filter((id) => id !== null).filter((id) => !told.has(id));
    for (const id of to) told.add(id);
    await recordNotices(tx, { ...notice, ...rest, to, except: actorId });
  };
  await tell(assigned, { kind: "assigned", text: `${actorName} gave you ${name}` });
  const moved = `${actorName} moved ${name} to ${stateNames[move.to]}${reason}`;
  await tell([story.reporterId], { kind: "reported", text: moved });
  await tell(
    followers.map(({ userId }) => userId),
    { kind: "followed", text: moved },
  );
}
