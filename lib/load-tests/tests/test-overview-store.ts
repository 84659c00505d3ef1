import "server-only";
import { z } from "zod";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Figures } from "../metric.ts";
import { objectiveOf } from "../objectives/objectives-of-test-store.ts";
import { judgedColumn } from "../runs/judged-column-store.ts";
import { storedComparisons } from "../runs/stored-json.ts";
import { type Comparison, type Objective, type VerdictStatus, verdictStatuses } from "../verdicts/verdict.ts";

const runsShown = 90;

/** A point of a test's sparkline: figures of the steady part where the run has one. */
export type OverviewPoint = Pick<Figures, "p95Ms" | "errorRate" | "throughputRps"> & {
  number: number;
  startedAt: Date;
  status: VerdictStatus | null;
};

/** A test as the overview shows it: its last ninety ready runs, oldest first, and what was said of the last one. */
export type TestOverview = {
  slug: string;
  name: string;
  kind: string;
  environment: string | null;
  objectives: Objective[];
  points: OverviewPoint[];
  latest: {
    number: number;
    startedAt: Date;
    verdict: { status: VerdictStatus; sentence: string; explanation: string; whole: Comparison[] } | null;
  } | null;
  /** Runs that are being read, or could not be. */
  pending: number;
  failed: number;
};

const pointRow = z.object({
  testId: z.string(),
  id: z.string(),
  number: z.number(),
  startedAt: z.date(),
  p95Ms: z.number().nullable(),
  errorRate: z.number().nullable(),
  throughputRps: z.number().nullable(),
  status: z.enum(verdictStatuses).nullable(),
});

/** The team's tests that are not archived, by name. One query for tests, one for points, one for what was said. */
export async function listTestOverviews(member: Member): Promise<TestOverview[]> {
  const tests = await db.test.findMany({
    where: { teamId: member.teamId, archivedAt: null },
    include: { environment: { select: { name: true } }, objectives: { orderBy: { position: "asc" } } },
    orderBy: { name: "asc" },
  });
  const [points, unready] = await Promise.all([listPoints(member), countUnready(member)]);
  const pointsOf = Map.groupBy(points, ({ testId }) => testId);
  const latestIds = tests.map(({ id }) => pointsOf.get(id)?.at(-1)?.id).filter((id) => id !== undefined);
  const verdicts = await db.verdict.findMany({ where: { runId: { in: latestIds } }, omit: { evidence: true } });
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.runId, verdict]));
  return tests.map((test) => {
    const own = pointsOf.get(test.id) ?? [];
    const last = own.at(-1);
    const verdict = last && verdictOf.get(last.id);
    return {
      slug: test.slug,
      name: test.name,
      kind: test.kind,
      environment: test.environment?.name ?? null,
      objectives: test.objectives.flatMap(objectiveOf),
      points: own,
      latest: last
        ? {
            number: last.number,
            startedAt: last.startedAt,
            verdict:
              verdict && last.status
                ? {
                    status: last.status,
                    sentence: verdict.sentence,
                    explanation: verdict.explanation,
                    whole: storedComparisons(verdict.whole),
                  }
                : null,
          }
        : null,
      pending: unready.get(`${test.id} pending`) ?? 0,
      failed: unready.get(`${test.id} failed`) ?? 0,
    };
  });
}

async function listPoints(member: Member): Promise<(OverviewPoint & { testId: string; id: string })[]> {
  const rows = await db.$queryRaw`
    select recent.*, verdict."status"
    from "Test" test
    cross join lateral (
      select run."testId", run."id", run."number", run."startedAt",
             ${judgedColumn("run", "p95Ms")} as "p95Ms", ${judgedColumn("run", "throughputRps")} as "throughputRps",
             ${judgedColumn("run", "errorRate")} as "errorRate"
      from "Run" run
      where run."testId" = test."id" and run."status" = 'ready' and run."deletedAt" is null
      order by run."startedAt" desc, run."number" desc
      limit ${runsShown}
    ) recent
    left join "Verdict" verdict on verdict."runId" = recent."id"
    where test."teamId" = ${member.teamId}::uuid and test."archivedAt" is null
    order by recent."startedAt", recent."number"`;
  return z.array(pointRow).parse(rows);
}

/** Runs that are not ready, by `<test id> pending` and `<test id> failed`. */
async function countUnready(member: Member): Promise<Map<string, number>> {
  const groups = await db.run.groupBy({
    by: ["testId", "status"],
    where: { teamId: member.teamId, deletedAt: null, status: { not: "ready" } },
    _count: true,
  });
  const counts = new Map<string, number>();
  for (const { testId, status, _count } of groups) {
    const key = `${testId} ${status === "failed" ? "failed" : "pending"}`;
    counts.set(key, (counts.get(key) ?? 0) + _count);
  }
  return counts;
}
