import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { db, type Tx } from "#lib/db/client.ts";
import { shuffled } from "../results/shuffled.ts";
import { holdRound } from "../rounds/hold-round-store.ts";

const answering = { isAnonymous: true, phase: "answer" } as const;

/** The anonymous rounds in which people answer now. */
export function listAnonymousRounds(): Promise<{ id: string }[]> {
  return db.round.findMany({ where: answering, select: { id: true } });
}

/**
 * Writes ballots, their keys and the seats of an anonymous round anew, by one transaction and each in a random order of its own. New rows
 * lie behind older ones: without this, a look at the tables (or a copy of them) while people answer would tell who began when, and so
 * whose a ballot is. What nobody has touched since the last time stays as it is.
 */
export function scatterBallots(roundId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    await holdRound(tx, roundId);
    const isAnswering = (await tx.round.count({ where: { id: roundId, ...answering } })) > 0;
    if (!isAnswering || !(await hasOrder(tx, roundId))) return;
    const where = { roundId };
    const keys = await tx.ballotKey.findMany({ where });
    const ballots = await tx.ballot.findMany({ where });
    const seats = await tx.seat.findMany({ where, select: { id: true } });
    await tx.ballot.deleteMany({ where });
    await tx.ballotKey.deleteMany({ where });
    await tx.ballotKey.createMany({ data: scattered(keys) });
    await tx.ballot.createMany({ data: scattered(ballots) });
    // One by one, as many at once are written in the order in which they lie.
    for (const { id } of shuffled(seats, randomInt))
      await tx.$executeRaw`UPDATE "Seat" SET "hasBallot" = "hasBallot" WHERE "id" = ${id}::uuid`;
  });
}

/** The same rows with new ids, in a random order. */
export function scattered<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return shuffled(rows, randomInt).map((row) => ({ ...row, id: randomUUID() }));
}

/** Whether more than one transaction has written to them. */
async function hasOrder(tx: Tx, roundId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ writers: number }[]>`
    SELECT count(DISTINCT "writer")::int AS "writers" FROM (
      SELECT xmin::text AS "writer" FROM "Ballot" WHERE "roundId" = ${roundId}::uuid
      UNION ALL SELECT xmin::text FROM "BallotKey" WHERE "roundId" = ${roundId}::uuid
      UNION ALL SELECT xmin::text FROM "Seat" WHERE "roundId" = ${roundId}::uuid) AS "written"`;
  return (rows[0]?.writers ?? 0) > 1;
}
