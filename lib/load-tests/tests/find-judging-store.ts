import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { leastRuns } from "../verdicts/verdict-rule.ts";
import { judgingColumns } from "./judging-columns.ts";

/**
 * How much p95 varies between the runs that the newest verdict stands on: the standard deviation of its logarithms. Null
 * where there are too few.
 */
export async function findTestNoise(member: Member, testId: string): Promise<number | null> {
  const newest = await db.run.findFirst({
    where: { testId, teamId: member.teamId, status: "ready", deletedAt: null, verdict: { isNot: null } },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    select: { verdict: { select: { comparedWith: true } } },
  });
  const runs = await db.run.findMany({
    where: { id: { in: newest?.verdict?.comparedWith ?? [] }, teamId: member.teamId, p95Ms: { gt: 0 } },
    select: { p95Ms: true },
  });
  const logs = runs.flatMap(({ p95Ms }) => (p95Ms === null ? [] : [Math.log(p95Ms)]));
  if (logs.length < leastRuns) return null;
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1));
}

/** How the runs of a test are judged, with the numbers of its pinned run and its anchor. */
export function findJudging(member: Member, testSlug: string) {
  return db.test.findUnique({
    where: { teamId_slug: { teamId: member.teamId, slug: testSlug } },
    select: {
      id: true,
      ...judgingColumns,
      pinnedRunId: true,
      anchorRunId: true,
      pinnedRun: { select: { number: true, startedAt: true } },
      anchorRun: { select: { number: true, startedAt: true } },
    },
  });
}
