import "server-only";
import type { Member, ShareReader } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Figures } from "../metric.ts";
import { precisions } from "../parsed-run.ts";
import { toolText } from "../run-view/run-title.ts";
import { figureColumns } from "../runs/figure-columns.ts";
import { figuresOf } from "../runs/stored-figures.ts";
import { factsSchema, storedSteadyFigures } from "../runs/stored-json.ts";
import { decodeHistogram } from "../statistics/histogram.ts";
import type { ComparedRun, Side } from "./compared-run.ts";
import type { RunsQuery } from "./comparison-query.ts";
import { sidesInPart } from "./sides-in-part.ts";

const errorsCompared = 100;

/** What is kept of a figure: all that a comparison shows. */
const comparedColumns = {
  ...figureColumns,
  histogram: true,
} as const;

/**
 * Runs of a test that were read, by their numbers and in that order; those that are not there are left out. Labels have their
 * distributions where `metric` is compared by them.
 */
export async function findComparedRuns(
  reader: Member | ShareReader,
  testId: string,
  { numbers, metric }: Pick<RunsQuery, "numbers" | "metric">,
): Promise<ComparedRun[]> {
  const rows = await db.run.findMany({
    where: { testId, teamId: reader.teamId, number: { in: [...numbers] }, status: "ready", deletedAt: null },
    select: {
      id: true,
      number: true,
      startedAt: true,
      durationMs: true,
      revision: true,
      branch: true,
      version: true,
      toolName: true,
      toolVersion: true,
      precision: true,
      maxUsers: true,
      config: true,
      tags: true,
      invalidReason: true,
      bucketsRemovedAt: true,
      environment: { select: { name: true } },
      ...comparedColumns,
      errors: { select: { label: true, code: true, message: true, count: true }, take: errorsCompared },
    },
  });
  const labels = await listLabelSides(
    rows.map(({ id }) => id),
    metric.endsWith("Ms"),
  );
  const runs = rows.map(({ environment, config, tags, precision, histogram, steadyFigures, errors, ...row }) => ({
    ...row,
    environment: environment?.name ?? null,
    tool: toolText(row),
    precision: precisions.find((one) => one === precision) ?? null,
    config: factsSchema.parse(config),
    tags: factsSchema.parse(tags),
    whole: {
      figures: figuresOf(row),
      histogram: histogram && decodeHistogram(histogram),
      steady: storedSteadyFigures(steadyFigures),
    },
    labels: labels.get(row.id) ?? new Map<string, BothParts>(),
    errors: errors.map((error) => ({ ...error, count: Number(error.count) })),
  }));
  return sidesInPart(numbers.flatMap((number) => runs.find((run) => run.number === number) ?? []));
}

type LabelRow = Omit<Parameters<typeof figuresOf>[0], "requests" | "failures"> & {
  runId: string;
  label: string;
  requests: bigint | null;
  failures: bigint | null;
  histogram: Uint8Array | null;
  steadyFigures: unknown;
};

type BothParts = Side & { steady: Figures | null };

/** By run, then by label. In plain SQL: of eight runs there are 4,000 rows, each of which the client would look at in turn. */
async function listLabelSides(ids: string[], withHistograms: boolean): Promise<Map<string, Map<string, BothParts>>> {
  const histogram = withHistograms ? Prisma.sql`"histogram"` : Prisma.sql`null::bytea`;
  const rows = await db.$queryRaw<LabelRow[]>`
    select "runId", "label", "requests", "failures", "throughputRps", "minMs", "meanMs", "maxMs", "p50Ms", "p90Ms", "p95Ms",
      "p99Ms", "p999Ms", "receivedBytes", "sentBytes", "steadyFigures", ${histogram} as "histogram"
    from "RunLabel" where "runId" = any(${ids}::uuid[])`;
  const byRun = new Map<string, Map<string, BothParts>>();
  for (const { runId, label, histogram: packed, steadyFigures, ...figures } of rows) {
    const own = byRun.get(runId) ?? new Map<string, BothParts>();
    own.set(label, {
      figures: figuresOf(figures),
      histogram: packed && decodeHistogram(packed),
      steady: storedSteadyFigures(steadyFigures),
    });
    byRun.set(runId, own);
  }
  return byRun;
}
