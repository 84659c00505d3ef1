import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";

/** Who wrote fields of a story last, and when. */
export async function lastChange(tx: Tx, story: Story): Promise<{ by: string; at: Date }> {
  const last = await tx.storyEvent.findFirst({
    where: { storyId: story.id, kind: { in: ["edited", "moved", "undone"] } },
    orderBy: { id: "desc" },
    select: { actorName: true, createdAt: true },
  });
  return last ? { by: last.actorName, at: last.createdAt } : { by: "Somebody", at: story.updatedAt };
}
