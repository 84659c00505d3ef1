import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { isMetric, type Metric } from "../metric.ts";
import { type RegressionState, unfixedStates } from "./regression-state.ts";

/** A regression as pages and the API show it. */
export type ListedRegression = {
  id: string;
  state: RegressionState;
  branch: string;
  metric: Metric;
  label: string;
  changePointId: string | null;
  first: { id: string; number: number; startedAt: Date };
  before: number;
  after: number;
  change: number;
  interval: [number, number];
  note: string;
  link: string;
  /** The story that is told of it. */
  storyId: string | null;
  owner: string | null;
  mutedUntil: Date | null;
  fixedWith: { id: string; number: number } | null;
  closedAt: Date | null;
  createdAt: Date;
};

const mostListed = 200;

/** The regressions of a test, the latest first. `open`: only those that are neither fixed nor accepted. */
export async function listRegressions(
  actor: Member | TokenActor,
  testId: string,
  { isOpen = false, limit = mostListed, cursor }: { isOpen?: boolean; limit?: number; cursor?: string } = {},
): Promise<ListedRegression[]> {
  const rows = await db.regression.findMany({
    where: {
      testId,
      teamId: actor.teamId,
      ...(isOpen ? { state: { in: [...unfixedStates] } } : {}),
      ...(cursor === undefined ? {} : { id: { lt: cursor } }),
    },
    orderBy: { id: "desc" },
    take: limit,
    include: parts,
  });
  return rows.flatMap(listed);
}

/** Null when it is not the team's. */
export async function findRegression(actor: Member | TokenActor, id: string): Promise<ListedRegression | null> {
  const row = await db.regression.findFirst({ where: { id, teamId: actor.teamId }, include: parts });
  return row ? (listed(row)[0] ?? null) : null;
}

const parts = {
  run: { select: { id: true, number: true, startedAt: true } },
  fixedRun: { select: { id: true, number: true } },
  owner: { select: { name: true } },
} satisfies Prisma.RegressionInclude;

function listed(stored: Prisma.RegressionGetPayload<{ include: typeof parts }>): ListedRegression[] {
  return [stored].flatMap(({ run, fixedRun, owner, changeLow, changeHigh, metric, ...row }) =>
    isMetric(metric)
      ? {
          ...row,
          metric,
          first: run,
          interval: [changeLow, changeHigh] as [number, number],
          owner: owner?.name ?? null,
          fixedWith: fixedRun,
        }
      : [],
  );
}

/** How many changes for the worse are open, by test: several figures that got worse with the same run count once. */
export async function countOpenRegressions(member: Member): Promise<Map<string, number>> {
  const rows = await db.regression.groupBy({
    by: ["testId", "runId"],
    where: { teamId: member.teamId, state: { in: [...unfixedStates] }, test: { archivedAt: null } },
  });
  const counts = new Map<string, number>();
  for (const { testId } of rows) counts.set(testId, (counts.get(testId) ?? 0) + 1);
  return counts;
}
