import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { storyKey } from "../story-key.ts";

type Subject = { id: string; teamId: string; number: number; title: string };

/** What every notice about a story holds: where it leads, and how the story is called there. */
export async function storyNoticeOf(tx: Tx, { id, teamId, number, title }: Subject) {
  const { slug, storySettings } = await tx.team.findUniqueOrThrow({
    where: { id: teamId },
    select: { slug: true, storySettings: { select: { prefix: true } } },
  });
  const key = storyKey(storySettings?.prefix ?? "", number);
  return { teamId, storyId: id, href: `/teams/${slug}/stories/${key}`, name: `${key} “${title}”` };
}
