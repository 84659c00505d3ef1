import "server-only";
import type { Member, ShareReader } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { figureColumns } from "../runs/figure-columns.ts";
import { judgedFigures } from "../runs/judged-figures.ts";
import { factsSchema } from "../runs/stored-json.ts";
import type { ComparedMetric } from "./difference.ts";
import type { ExperimentRun } from "./experiment.ts";

/** The latest runs of a test that an experiment is made of: more than these no page draws. */
const mostRuns = 1000;

/** The valid runs of a test with one figure of each, of the whole run or of a label, of the steady part where it has one; the latest first. */
export async function listExperimentRuns(
  reader: Member | ShareReader,
  testId: string,
  {
    metric,
    label,
    branch,
    environment,
  }: { metric: ComparedMetric; label: string; branch?: string; environment?: string },
): Promise<ExperimentRun[]> {
  const rows = await db.run.findMany({
    where: {
      testId,
      teamId: reader.teamId,
      status: "ready",
      deletedAt: null,
      invalidReason: null,
      ...(branch === undefined ? {} : { branch }),
      ...(environment === undefined ? {} : { environment: { slug: environment } }),
    },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    take: mostRuns,
    select: {
      number: true,
      startedAt: true,
      config: true,
      tags: true,
      branch: true,
      version: true,
      revision: true,
      environment: { select: { name: true } },
      ...figureColumns,
      labels: { where: { label }, take: 1, select: figureColumns },
    },
  });
  return rows.map(({ environment: where, config, tags, labels, ...row }) => {
    const shown = label === "" ? row : labels[0];
    const judged = shown && judgedFigures(shown);
    return {
      ...row,
      config: factsSchema.parse(config),
      tags: factsSchema.parse(tags),
      environment: where?.name ?? null,
      value: judged?.[metric] ?? null,
      part: judged?.part ?? "whole",
    };
  });
}

/** The environments that runs of a test were made in, for a choice. */
export async function listRunEnvironments(member: Member, testId: string): Promise<{ slug: string; name: string }[]> {
  return db.environment.findMany({
    where: { runs: { some: { testId, teamId: member.teamId, deletedAt: null } } },
    select: { slug: true, name: true },
    orderBy: { name: "asc" },
  });
}
