import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { bytesText } from "#lib/shared/number-text.ts";

type Asked = {
  /** Of the file that is to come. */
  bytes: number;
  /** That the files of a team's evidence may have together. */
  mostBytes: number;
};

/** Why a file has no room among the evidence of the member's team, with what is used; null: it has. What was removed is not counted. */
export async function whyNoRoom(
  { teamId }: Member,
  { bytes, mostBytes }: Asked,
  client: Pick<Tx, "storyEvidence"> = db,
): Promise<string | null> {
  const { _sum } = await client.storyEvidence.aggregate({ where: { teamId, removedAt: null }, _sum: { bytes: true } });
  const used = Number(_sum.bytes ?? 0n);
  if (used + bytes <= mostBytes) return null;
  const so = `evidence of this team has ${bytesText(used)} of the ${bytesText(mostBytes)} that a team may keep`;
  return `There is no room for it: ${so}. Remove some that nobody needs, or add a link to the file.`;
}
