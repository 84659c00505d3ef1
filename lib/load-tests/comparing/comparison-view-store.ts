import "server-only";
import type { Member, ShareReader } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { findBetween } from "./between-runs-store.ts";
import { runsCompared } from "./compared-run.ts";
import { findComparedRuns } from "./compared-runs-store.ts";
import { findComparedSeries } from "./compared-series-store.ts";
import type { RunsQuery } from "./comparison-query.ts";
import { type ComparisonView, comparisonView } from "./comparison-view.ts";

/** `numbers`: the runs that are there; `missing`: those that are not. `view` is null with fewer than two. */
export type FoundComparison = { numbers: number[]; missing: number[]; view: ComparisonView | null };

/** A comparison of runs of one test, for whoever may read it. */
export async function findComparison(
  reader: Member | ShareReader,
  testId: string,
  query: RunsQuery,
): Promise<FoundComparison> {
  const { numbers, metric } = query;
  const runs = await findComparedRuns(reader, testId, query);
  const there = runs.map(({ number }) => number);
  const missing = numbers.filter((number) => !there.includes(number));
  if (runs.length < runsCompared.least) return { numbers: there, missing, view: null };
  const [series, between, effect] = await Promise.all([
    findComparedSeries(reader, runs),
    findBetween(reader, runs),
    db.test.findFirstOrThrow({
      where: { id: testId, teamId: reader.teamId },
      select: { smallestEffectPct: true, smallestEffectPoints: true },
    }),
  ]);
  const smallestEffect = { pct: effect.smallestEffectPct, points: effect.smallestEffectPoints };
  return { numbers: there, missing, view: comparisonView({ runs, series, between, metric, smallestEffect }) };
}
