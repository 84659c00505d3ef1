import "server-only";
import { z } from "zod";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { verdictStatuses } from "../verdicts/verdict.ts";

const latestRow = z.object({
  testId: z.string(),
  number: z.number(),
  status: z.enum(["queued", "processing", "ready", "failed"]),
  startedAt: z.date(),
  verdict: z.enum(verdictStatuses).nullable(),
});

/** The newest run of a test, read or not. `verdict` is null until it was judged. */
export type LatestRun = Omit<z.output<typeof latestRow>, "testId">;

/** The team's tests by name, archived ones last: facts, how many runs, and the newest of them. */
export async function listTests(member: Member) {
  const [tests, latest] = await Promise.all([
    db.test.findMany({
      where: { teamId: member.teamId },
      include: {
        environment: { select: { name: true } },
        services: {
          select: { service: { select: { slug: true, name: true } } },
          orderBy: { service: { name: "asc" } },
        },
        _count: { select: { runs: { where: { deletedAt: null } } } },
      },
      orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }],
    }),
    latestRuns(member),
  ]);
  return tests.map(({ environment, services, _count, ...test }) => ({
    ...test,
    environment: environment?.name ?? null,
    services: services.map(({ service }) => service),
    runs: _count.runs,
    latest: latest.get(test.id) ?? null,
  }));
}

async function latestRuns(member: Member): Promise<Map<string, LatestRun>> {
  const rows = await db.$queryRaw`
    select latest.*, verdict."status" as "verdict"
    from "Test" test
    cross join lateral (
      select run."testId", run."id", run."number", run."status"::text, run."startedAt"
      from "Run" run
      where run."testId" = test."id" and run."deletedAt" is null
      order by run."startedAt" desc, run."number" desc
      limit 1
    ) latest
    left join "Verdict" verdict on verdict."runId" = latest."id"
    where test."teamId" = ${member.teamId}::uuid`;
  return new Map(
    z
      .array(latestRow)
      .parse(rows)
      .map(({ testId, ...run }) => [testId, run]),
  );
}
