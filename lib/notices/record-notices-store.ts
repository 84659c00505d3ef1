import "server-only";
import { readersOfTeam } from "#lib/auth/readers-of-team.ts";
import type { Tx } from "#lib/db/client.ts";
import type { NoticeKind } from "./notice.ts";

export type NewNotice = {
  /** People whom it concerns; whoever is named twice hears of it once. */
  to: readonly string[];
  /** Who did it: nobody is told of their own doings. */
  except: string | null;
  kind: NoticeKind;
  teamId: string;
  storyId?: string;
  text: string;
  href: string;
};

/**
 * Tells people of what concerns them, within the transaction of what it tells of. Left out are those who switched the kind off, who cannot sign
 * in any more, and who may not read the team. Tells the ids of the notices.
 */
export async function recordNotices(
  tx: Tx,
  { to, except, kind, teamId, storyId, text, href }: NewNotice,
): Promise<string[]> {
  const wanted = [...new Set(to)].filter((userId) => userId !== except);
  if (wanted.length === 0) return [];
  const readers = await readersOfTeam(tx, teamId);
  const off = { noticeSettings: { off: { has: kind } } };
  const people = await tx.user.findMany({
    where: { id: { in: wanted }, deactivatedAt: null, ...readers, NOT: off },
    select: { id: true },
  });
  const notice = { kind, teamId, storyId: storyId ?? null, text, href };
  const data = people.map(({ id }) => ({ userId: id, ...notice }));
  const made = await tx.notice.createManyAndReturn({ data, select: { id: true } });
  return made.map(({ id }) => id);
}
