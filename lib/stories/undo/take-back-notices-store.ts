import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import type { NoticeKind } from "#lib/notices/notice.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import { storyNoticeOf } from "../timeline/story-notice-store.ts";

type Told = { story: Story; notices: readonly string[] };

/** Removes notices that nobody read yet; who read theirs is told that it no longer holds. */
export async function takeBackNotices(tx: Tx, member: Member, { story, notices }: Told): Promise<void> {
  if (notices.length === 0) return;
  await tx.notice.deleteMany({ where: { id: { in: [...notices] }, readAt: null } });
  const read = await tx.notice.findMany({ where: { id: { in: [...notices] } }, select: { userId: true, kind: true } });
  if (read.length === 0) return;
  const { name, ...notice } = await storyNoticeOf(tx, story);
  const text = `${member.name} took back what was done to ${name}`;
  for (const { userId, kind } of read)
    await recordNotices(tx, { ...notice, to: [userId], except: member.userId, kind: kind as NoticeKind, text });
}
