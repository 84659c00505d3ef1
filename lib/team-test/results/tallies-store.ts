import "server-only";
import { db } from "#lib/db/client.ts";
import { type Tally, tallyOf } from "./tally.ts";

/**
 * How many said what to each question of rounds that are revealed, counted by the database. Its callers found the rounds as those of
 * their team, and hide what an anonymous round has too few answers for.
 */
export async function readTallies(
  roundIds: readonly string[],
): Promise<(roundId: string, questionId: string) => Tally> {
  const counts = await db.ballot.groupBy({
    by: ["roundId", "questionId", "answer"],
    where: { roundId: { in: [...roundIds] } },
    _count: true,
  });
  const tallies = new Map<string, Tally>();
  for (const { roundId, questionId, answer, _count } of counts) {
    const key = `${roundId} ${questionId}`;
    tallies.set(key, { ...(tallies.get(key) ?? tallyOf([])), [answer]: _count });
  }
  return (roundId, questionId) => tallies.get(`${roundId} ${questionId}`) ?? tallyOf([]);
}
