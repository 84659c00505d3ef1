import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";

type Asked = {
  ids: readonly string[];
  words: readonly string[];
  /** On the row `story`. */
  conditions: readonly Prisma.Sql[];
  after: { place: string | null; id: string } | undefined;
  limit: number;
};

/**
 * Stories of a search, the best first: those with most of the words in their title, then those with all of them there as whole words, the open ones
 * before the others, the newest before the older ones.
 */
export async function bestFirst({
  ids,
  words,
  conditions,
  after,
  limit,
}: Asked): Promise<{ id: string; place: string }[]> {
  const inTitle = words.map((word) => Prisma.sql`(strpos(lower(story."title"), ${word}) > 0)::int`);
  const whole = words.map(
    (word) => Prisma.sql`(to_tsvector('simple', story."title") @@ to_tsquery('simple', ${`'${word}'`}))::int`,
  );
  if (ids.length === 0) return [];
  const isOpen = Prisma.sql`(story."state" not in ('closed', 'declined', 'duplicate'))::int`;
  const score = Prisma.sql`4 * (${Prisma.join(inTitle, " + ")}) + 2 * (${Prisma.join(whole, " + ")}) + ${isOpen}`;
  const behind = after
    ? Prisma.sql`where (score, id) < (${Number(after.place)}::int, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<{ id: string; score: number }[]>`
    select id, score from (
      select story.id, ${score} as score from "Story" story
      where ${Prisma.join([Prisma.sql`story.id = any(${[...ids]}::uuid[])`, ...conditions], " and ")}
    ) scored ${behind} order by score desc, id desc limit ${limit}`;
  return rows.map(({ id, score: place }) => ({ id, place: String(place) }));
}
