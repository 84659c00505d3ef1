import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Figures } from "../metric.ts";
import { figureColumns } from "../runs/figure-columns.ts";
import { historyPart, judgedFigures } from "../runs/judged-figures.ts";
import { figuresOf } from "../runs/stored-figures.ts";
import type { JudgedPart } from "../verdicts/judged-part.ts";
import type { HistoryFigure } from "./examine-figures.ts";
import type { History, RunsOfHistory } from "./history.ts";

/** Where a run stands in its history. */
export type RunPlace = { startedAt: Date; number: number };

export type HistoryRunRow = RunPlace & {
  id: string;
  format: string | null;
  precision: string | null;
  /** Those of its steady part where it has one. */
  figures: JudgedOf;
  whole: Figures;
};

type JudgedOf = Figures & { part: JudgedPart };

/** Figures of one label in the runs that have it: by run. */
export type LabelHistory = ReadonlyMap<string, { figures: JudgedOf; whole: Figures }>;

/** A part of a history, oldest first. `isCutOff`: there are earlier runs. `from`: the first run at or after the place asked for. */
export type HistoryWindow = { rows: HistoryRunRow[]; from: number; isCutOff: boolean };

const columns = {
  id: true,
  number: true,
  startedAt: true,
  format: true,
  precision: true,
  ...figureColumns,
} as const;

/** The runs of a history that count from a place on, and at most so many before it. */
export async function loadWindow(
  tx: Tx,
  { testId, branch, asked }: RunsOfHistory,
  { startedAt, number }: RunPlace,
  mostBefore: number | null,
): Promise<HistoryWindow> {
  const where = { testId, branch, asked, status: "ready", deletedAt: null, invalidReason: null } as const;
  const [before, after] = [
    await tx.run.findMany({
      where: { ...where, OR: [{ startedAt: { lt: startedAt } }, { startedAt, number: { lt: number } }] },
      orderBy: [{ startedAt: "desc" }, { number: "desc" }],
      ...(mostBefore === null ? {} : { take: mostBefore }),
      select: columns,
    }),
    await tx.run.findMany({
      where: { ...where, OR: [{ startedAt: { gt: startedAt } }, { startedAt, number: { gte: number } }] },
      orderBy: [{ startedAt: "asc" }, { number: "asc" }],
      select: columns,
    }),
  ];
  const rows = [...before.toReversed(), ...after].map((row) => ({ ...row, ...bothOf(row) }));
  return { rows, from: before.length, isCutOff: before.length === mostBefore };
}

function bothOf(row: Parameters<typeof judgedFigures>[0]) {
  return { figures: judgedFigures(row), whole: figuresOf(row) };
}

/**
 * The figures of one history in a window, all of the part that the history is of: runs without it, and runs whose percentiles
 * are of another kind, are left out.
 */
export function figuresIn(
  { rows, from, isCutOff }: HistoryWindow,
  { metric, label, precision }: History,
  byLabel: ReadonlyMap<string, LabelHistory>,
): { figures: HistoryFigure[]; places: RunPlace[]; from: number; isCutOff: boolean } {
  const toldBy = (row: HistoryRunRow) => (label === "" ? row : byLabel.get(label)?.get(row.id));
  const alike = rows
    .map((row, at) => ({ row, at, told: toldBy(row) }))
    .filter(({ row }) => precision === null || row.precision === precision);
  const part = historyPart(alike.flatMap(({ told }) => told?.figures ?? []));
  const own = alike.filter(({ told }) => part === "whole" || told === undefined || told.figures.part === part);
  return {
    figures: own.map(({ row, told }) => ({
      runId: row.id,
      number: row.number,
      value: (part === "whole" ? told?.whole : told?.figures)?.[metric] ?? null,
      format: row.format,
    })),
    places: own.map(({ row }) => row),
    from: own.filter(({ at }) => at < from).length,
    isCutOff,
  };
}

/** The figures of these labels in the runs of a window: by label, then by run. */
export async function loadLabels(
  tx: Tx,
  { rows }: HistoryWindow,
  labels: readonly string[],
): Promise<Map<string, LabelHistory>> {
  if (labels.length === 0) return new Map();
  const found = await tx.runLabel.findMany({
    where: { runId: { in: rows.map(({ id }) => id) }, label: { in: [...labels] } },
    omit: { histogram: true },
  });
  const byLabel = Map.groupBy(found, ({ label }) => label);
  return new Map([...byLabel].map(([label, own]) => [label, new Map(own.map((row) => [row.runId, bothOf(row)]))]));
}

/** Negative when the first comes before the second. */
export function placeOrder(a: RunPlace, b: RunPlace): number {
  return a.startedAt.getTime() - b.startedAt.getTime() || a.number - b.number;
}
