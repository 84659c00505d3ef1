import "server-only";
import type { Tx } from "#lib/db/client.ts";

type Kind = "story" | "hypothesis" | "note" | "lesson";

/** Keeps the words of a story where searches look for them: whenever its fields change. */
export async function keepStoryText(tx: Tx, storyId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "StoryText" ("storyId", "teamId", "kind", "rowId", "text")
    SELECT "id", "teamId", 'story', "id", concat_ws(E'\n', "title", "customerImpact", "downstreamImpact", "what", "whom", "howSlow",
      "whenSlow", "why", "affectedGroup", "metric"->>'name', "change", "outcomeReason", "reporterName", "reviewSeen", "reviewTimeline",
      "reviewDetected", "reviewWouldDetect", "reviewActions")
    FROM "Story" WHERE "id" = ${storyId}::uuid
    ON CONFLICT ("storyId", "kind", "rowId") DO UPDATE SET "text" = excluded."text"`;
}

/** The same for what hangs on a story; an empty text takes it out again. */
export async function keepTextOf(
  tx: Tx,
  {
    storyId,
    teamId,
    kind,
    rowId,
    text,
  }: { storyId: string; teamId: string; kind: Exclude<Kind, "story">; rowId: string; text: string },
): Promise<void> {
  const id = { storyId_kind_rowId: { storyId, kind, rowId } };
  if (text === "") await tx.storyText.deleteMany({ where: id.storyId_kind_rowId });
  else await tx.storyText.upsert({ where: id, create: { ...id.storyId_kind_rowId, teamId, text }, update: { text } });
}
