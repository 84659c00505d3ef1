import "server-only";
import { z } from "zod";
import type { Member, ShareReader } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { LabelFailures } from "../run-view/failures-over-time.ts";
import { decodeHistogram, type Histogram } from "../statistics/histogram.ts";
import { storedApdex } from "./stored-apdex.ts";
import { type StoredSeries, seriesFiguresSchema, unpackHistograms } from "./stored-series.ts";
import { wholeRun } from "./whole-run.ts";

const errorsShown = 50;

const shown = {
  include: {
    test: {
      select: { id: true, slug: true, name: true, kind: true, apdexMs: true, _count: { select: { objectives: true } } },
    },
    environment: { select: { slug: true, name: true } },
    artifacts: { orderBy: { position: "asc" } },
    errors: { orderBy: { ordinal: "asc" }, take: errorsShown },
    verdict: true,
    labels: { orderBy: { ordinal: "asc" }, omit: { histogram: true } },
  },
  omit: { histogram: true },
} as const;

/** A run of the team by its test and number, with all that its page's first part shows; null when it is not there. */
export function findRunByNumber(member: Member, testSlug: string, number: number) {
  return db.run.findFirst({
    where: { number, deletedAt: null, teamId: member.teamId, test: { slug: testSlug } },
    ...shown,
  });
}
export type FoundRun = NonNullable<Awaited<ReturnType<typeof findRunByNumber>>>;

/** The run that a share link shows; null where it shows something else, or the run is not there. */
export function findSharedRun({ teamId, testId, shows }: ShareReader): Promise<FoundRun | null> {
  if (shows.kind !== "run") return Promise.resolve(null);
  return db.run.findFirst({ where: { id: shows.runId, teamId, testId, deletedAt: null, status: "ready" }, ...shown });
}

/** The series of a whole run; null where the file tells none. */
export async function findWholeSeries(run: Pick<FoundRun, "id">): Promise<StoredSeries | null> {
  const row = await db.runSeries.findUnique({
    where: { runId_ordinal: { runId: run.id, ordinal: wholeRun } },
  });
  if (!row) return null;
  return {
    bucketMs: row.bucketMs,
    figures: seriesFiguresSchema.parse(row.figures),
    histograms: row.histograms && unpackHistograms(row.histograms),
  };
}

const p95Row = z.object({ ordinal: z.number(), p95: z.array(z.number().nullable()).nullable() });

/** p95 over time of every label by its ordinal, for the sparks of a table. Only that list leaves the database. */
export async function labelP95Series(run: Pick<FoundRun, "id">): Promise<Map<number, (number | null)[]>> {
  const rows = await db.$queryRaw`
    select "ordinal", "figures"->'p95Ms' as "p95" from "RunSeries" where "runId" = ${run.id}::uuid and "ordinal" <> ${wholeRun}`;
  return new Map(
    z
      .array(p95Row)
      .parse(rows)
      .map(({ ordinal, p95 }) => [ordinal, p95 ?? []]),
  );
}

/** The Apdex of every label by its ordinal. */
export async function labelApdex(run: Pick<FoundRun, "id" | "test">): Promise<Map<number, number | null>> {
  const rows = await db.runLabel.findMany({
    where: { runId: run.id },
    select: { ordinal: true, histogram: true, failures: true },
  });
  return new Map(rows.map((row) => [row.ordinal, storedApdex(row, run.test.apdexMs)]));
}

const failuresRow = z.object({ label: z.string(), bucketMs: z.number(), failures: z.array(z.number()) });

/** Failures over time of the labels that failed most, of at most so many. */
export async function labelFailures(run: Pick<FoundRun, "id">, most: number): Promise<LabelFailures[]> {
  const rows = await db.$queryRaw`
    select l."label", s."bucketMs", s."figures"->'failures' as "failures"
    from "RunLabel" l join "RunSeries" s on s."runId" = l."runId" and s."ordinal" = l."ordinal"
    where l."runId" = ${run.id}::uuid and l."failures" > 0
    order by l."failures" desc, l."ordinal" limit ${most}`;
  return z.array(failuresRow).parse(rows);
}

/** The distributions of a run and of the runs that its verdict compared it with. */
export async function findDistributions(run: {
  id: string;
  comparedWith: string[];
}): Promise<{ run: Histogram | null; baseline: Histogram[] }> {
  const rows = await db.run.findMany({
    where: { id: { in: [run.id, ...run.comparedWith] } },
    select: { id: true, histogram: true },
  });
  const decoded = rows.flatMap(({ id, histogram }) =>
    histogram ? [{ id, histogram: decodeHistogram(histogram) }] : [],
  );
  return {
    run: decoded.find(({ id }) => id === run.id)?.histogram ?? null,
    baseline: decoded.filter(({ id }) => id !== run.id).map(({ histogram }) => histogram),
  };
}

/** Numbers of the runs of a baseline, for links. */
export function listRunNumbers(member: Member, ids: string[]) {
  return db.run.findMany({
    where: { id: { in: ids }, teamId: member.teamId },
    select: { number: true, startedAt: true },
    orderBy: { startedAt: "asc" },
  });
}
