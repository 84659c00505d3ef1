import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { eventDetailsOf } from "../timeline/event-details.ts";

type Merge = { story: Story; eventId: string };

/** Gives a duplicate back what its merge brought to the target. Returns why it cannot: the target was merged into another story itself. */
export async function takeBackMerge(tx: Tx, { story, eventId }: Merge, now: Date): Promise<string | null> {
  const event = await tx.storyEvent.findUnique({ where: { id: eventId } });
  const brought = event && eventDetailsOf(event.details).brought;
  if (!event || !brought) return null;
  if (event.storyId !== story.duplicateOfId)
    return "The story that it was merged into was merged itself since: it cannot be taken back any more.";
  const storyId = event.storyId;
  const known = brought.people.filter(({ isNew }) => !isNew).map(({ userId }) => userId);
  const fresh = brought.people.filter(({ isNew }) => isNew).map(({ userId }) => userId);
  await tx.storyPerson.deleteMany({ where: { storyId, userId: { in: fresh }, isConsulted: false } });
  await tx.storyPerson.updateMany({
    where: { storyId, userId: { in: [...known, ...fresh] } },
    data: { isFollowing: false },
  });
  await tx.heardFrom.deleteMany({ where: { storyId, id: { in: brought.heard } } });
  await tx.storyEvidence.updateMany({ where: { storyId, id: { in: brought.evidence } }, data: { storyId: story.id } });
  await tx.story.updateMany({
    where: { duplicateOfId: storyId, id: { in: brought.duplicates } },
    data: { duplicateOfId: story.id },
  });
  await tx.storyEvent.update({ where: { id: eventId }, data: { undoneAt: now } });
  return null;
}
