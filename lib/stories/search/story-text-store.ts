import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { TextKind } from "./snippet.ts";

/** Keeps the words of a story where searches look for them: whenever its fields change. */
export async function keepStoryText(tx: Tx, storyId: string): Promise<void> {
  const changed = await tx.$executeRaw`
    INSERT INTO "StoryText" ("storyId", "teamId", "kind", "rowId", "text")
    SELECT "id", "teamId", 'story', "id", concat_ws(E'\n', "title", "customerImpact", "downstreamImpact", "what", "whom", "howSlow",
      "whenSlow", "why", "affectedGroup", "metric"->>'name', "change", "outcomeReason", "reporterName", "reviewSeen", "reviewTimeline",
      "reviewDetected", "reviewWouldDetect", "reviewActions")
    FROM "Story" WHERE "id" = ${storyId}::uuid
    ON CONFLICT ("storyId", "kind", "rowId") DO UPDATE SET "text" = excluded."text"
      WHERE "StoryText"."text" <> excluded."text"`;
  if (changed > 0) await keepWords(tx, storyId);
}

type TextOf = { storyId: string; teamId: string; kind: Exclude<TextKind, "story">; rowId: string; text: string };

/** The same for what hangs on a story; an empty text takes it out again. */
export async function keepTextOf(tx: Tx, { storyId, teamId, kind, rowId, text }: TextOf): Promise<void> {
  const id = { storyId_kind_rowId: { storyId, kind, rowId } };
  if (text === "") await tx.storyText.deleteMany({ where: id.storyId_kind_rowId });
  else await tx.storyText.upsert({ where: id, create: { ...id.storyId_kind_rowId, teamId, text }, update: { text } });
  await keepWords(tx, storyId);
}

/** PostgreSQL takes a megabyte of words: so many characters of any script, each of up to four bytes, with what it notes of each word. */
const mostCharacters = 200_000;

/**
 * All words that are said of a story, each once: a search for two finds the story whose title has one and whose note the other. Signs
 * between words are taken out, so that "/pay" is found by "pay"; two who write at once do so one after the other.
 */
async function keepWords(tx: Tx, storyId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Story" WHERE "id" = ${storyId}::uuid FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    INSERT INTO "StoryText" ("storyId", "teamId", "kind", "rowId", "text")
    SELECT "storyId", "teamId", 'words', "storyId", array_to_string(tsvector_to_array(to_tsvector('simple', translate(
      left(string_agg("text", ' ' ORDER BY "kind" DESC, "rowId"), ${mostCharacters}), ${signs}, ${" ".repeat(signs.length)}))), ' ')
    FROM "StoryText" WHERE "storyId" = ${storyId}::uuid AND "kind" <> 'words' GROUP BY "storyId", "teamId"
    ON CONFLICT ("storyId", "kind", "rowId") DO UPDATE SET "text" = excluded."text"`;
}

const signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~“”„‘’«»–—…·×€§°";
