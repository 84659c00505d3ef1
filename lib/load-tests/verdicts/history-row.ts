import { findFormat, precisions } from "../parsed-run.ts";
import { factsSchema } from "../runs/stored-json.ts";
import { askedLoad } from "./asked-load.ts";
import type { HistoryFacts } from "./history-figures.ts";

/** The columns of a run that `factsOf` reads. */
export const factColumns = {
  id: true,
  number: true,
  startedAt: true,
  branch: true,
  version: true,
  environment: { select: { id: true, name: true } },
  config: true,
  tags: true,
  format: true,
  maxUsers: true,
  precision: true,
  invalidReason: true,
  status: true,
  deletedAt: true,
  acceptedAt: true,
  verdict: { select: { isWorse: true, comparedWith: true } },
} as const;

type HistoryRow = {
  id: string;
  number: number;
  startedAt: Date;
  branch: string;
  version: string;
  environment: { id: string; name: string } | null;
  config: unknown;
  tags: unknown;
  format: string | null;
  maxUsers: number | null;
  precision: string | null;
  invalidReason: string | null;
  status: string;
  deletedAt: Date | null;
  acceptedAt: Date | null;
  verdict: { isWorse: boolean; comparedWith: string[] } | null;
};

/** A stored run as baselines see it. */
export function factsOf(row: HistoryRow): HistoryFacts {
  const { id, number, startedAt, branch, version, environment, format, maxUsers, invalidReason, acceptedAt } = row;
  return {
    id,
    number,
    startedAt,
    branch,
    version,
    environment,
    asked: askedLoad({
      config: factsSchema.parse(row.config),
      tags: factsSchema.parse(row.tags),
      format: findFormat(format),
      maxUsers,
    }),
    format,
    precision: precisions.find((precision) => precision === row.precision) ?? null,
    invalidReason,
    isReady: row.status === "ready",
    isDeleted: row.deletedAt !== null,
    isWorse: row.verdict?.isWorse ?? false,
    comparedWith: row.verdict?.comparedWith ?? [],
    acceptedAt,
  };
}
