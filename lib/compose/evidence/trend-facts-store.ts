import "server-only";
import { z } from "zod";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { isMetric, metricFacts, metrics } from "#lib/load-tests/metric.ts";
import { wholeColumn } from "#lib/load-tests/runs/judged-column-store.ts";
import type { TrendFacts } from "#lib/team-test/evidence/probes/trends.ts";
import { type EvidenceReader, seenRuns, windowStart } from "./seen-runs-store.ts";

const branchRow = z.object({ testId: z.string(), lastAt: z.date(), points: z.record(z.enum(metrics), z.number()) });

/** The team's tests with how many points their main figure has within the last `days`, on the branch that has most of them. */
export async function listTrendFacts(reader: EvidenceReader, days: number, now: Date): Promise<TrendFacts[]> {
  const [tests, branches] = await Promise.all([listTests(reader), listBranches(reader, days, now)]);
  const byTest = Map.groupBy(branches, ({ testId }) => testId);
  return tests.map(({ id, name, slug, objectives }) => {
    const own = byTest.get(id) ?? [];
    const key = objectives[0]?.metric ?? "";
    const metric = isMetric(key) ? key : "p95Ms";
    const lastMs = Math.max(...own.map(({ lastAt }) => lastAt.getTime()));
    return {
      name,
      slug,
      metric: metricFacts[metric].name,
      points: Math.max(0, ...own.map((branch) => branch.points[metric])),
      lastAt: own.length === 0 ? null : new Date(lastMs),
    };
  });
}

function listTests({ teamId }: EvidenceReader) {
  return db.test.findMany({
    where: { teamId, archivedAt: null },
    select: {
      id: true,
      name: true,
      slug: true,
      objectives: { where: { isKey: true }, orderBy: { position: "asc" }, select: { metric: true }, take: 1 },
    },
    orderBy: { name: "asc" },
  });
}

async function listBranches(reader: EvidenceReader, days: number, now: Date) {
  const since = windowStart(days, now);
  const counts = metrics.map((metric) => {
    const count = Prisma.sql`count(${wholeColumn("run", metric)}) filter (where run."startedAt" >= ${since})`;
    return Prisma.sql`${metric}::text, ${count}`;
  });
  const rows = await db.$queryRaw`
    select run."testId", max(run."startedAt") as "lastAt", jsonb_build_object(${Prisma.join(counts)}) as "points"
    from ${seenRuns(reader)} group by run."testId", run."branch"`;
  return z.array(branchRow).parse(rows);
}
