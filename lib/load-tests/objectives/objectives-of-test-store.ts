import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { isMetric } from "../metric.ts";
import { comparators, type Objective } from "../verdicts/verdict.ts";

/** The objectives that a test's runs are judged by: its own, then those of the services that it exercises. */
export async function listObjectivesOf(tx: Tx, testId: string): Promise<Objective[]> {
  const rows = await tx.objective.findMany({
    where: { OR: [{ testId }, { service: { archivedAt: null, tests: { some: { testId } } } }] },
    orderBy: [{ testId: { sort: "asc", nulls: "last" } }, { serviceId: "asc" }, { position: "asc" }],
  });
  return rows.flatMap(objectiveOf);
}

/** A row as the rules read it; none for a metric or comparator that this version does not know. */
export function objectiveOf(row: {
  metric: string;
  label: string;
  comparator: string;
  target: number;
  warnAt: number | null;
  isRelative: boolean;
  isKey: boolean;
}): Objective[] {
  const { metric, label, target, warnAt, isRelative, isKey } = row;
  const comparator = comparators.find((one) => one === row.comparator);
  return isMetric(metric) && comparator ? [{ metric, label, comparator, target, warnAt, isRelative, isKey }] : [];
}
