import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { isOtherLabel } from "../parsed-run.ts";
import type { RunFigures } from "../verdicts/history-figures.ts";
import { figuresById } from "../verdicts/run-figures-store.ts";

const labelsOffered = 200;
const testsAsked = 20;

/** The newest run of a test that was read and counts, with its figures; null before the first one. */
export async function findNewestFigures(
  tx: Tx,
  member: Member,
  testId: string,
): Promise<{ number: number; figures: RunFigures } | null> {
  const newest = await findNewest(tx, member, testId);
  const figures = newest && (await figuresById(tx, [newest.id])).get(newest.id);
  return figures ? { number: newest.number, figures } : null;
}

/** The labels in the newest run of each of these tests, to be offered while one is typed; the busiest first. */
export async function listNewestLabels(member: Member, testIds: readonly string[]): Promise<string[]> {
  const runs = await Promise.all(testIds.slice(0, testsAsked).map((testId) => findNewest(db, member, testId)));
  const rows = await db.runLabel.findMany({
    where: { runId: { in: runs.flatMap((run) => (run ? [run.id] : [])) } },
    select: { label: true },
    orderBy: { ordinal: "asc" },
    take: labelsOffered,
  });
  return [...new Set(rows.map(({ label }) => label))].filter((label) => !isOtherLabel(label));
}

function findNewest(tx: Tx, member: Member, testId: string) {
  return tx.run.findFirst({
    where: { testId, teamId: member.teamId, status: "ready", deletedAt: null, invalidReason: null },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    select: { id: true, number: true },
  });
}
