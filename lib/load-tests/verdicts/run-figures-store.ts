import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { figuresOf } from "../runs/stored-figures.ts";
import { storedSteadyFigures } from "../runs/stored-json.ts";
import type { HistoryFacts, HistoryRun, RunFigures } from "./history-figures.ts";

/** The figures of each of these runs and of their labels. */
export async function withFigures(tx: Tx, runs: readonly HistoryFacts[]): Promise<HistoryRun[]> {
  const figures = await figuresById(
    tx,
    runs.map(({ id }) => id),
  );
  return runs.map((run) => ({ ...run, ...(figures.get(run.id) ?? noFigures()) }));
}

/** By run id: the figures of the whole and of each label, those with the most requests first. */
export async function figuresById(tx: Tx, ids: string[]): Promise<Map<string, RunFigures>> {
  const rows = await tx.run.findMany({
    where: { id: { in: ids } },
    omit: { histogram: true, rejectedFirst: true, notes: true },
    include: { labels: { orderBy: { ordinal: "asc" }, omit: { histogram: true } } },
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        whole: figuresOf(row),
        steady: storedSteadyFigures(row.steadyFigures),
        labels: row.labels.map((label) => ({
          label: label.label,
          figures: figuresOf(label),
          steady: storedSteadyFigures(label.steadyFigures),
        })),
      },
    ]),
  );
}

function noFigures(): RunFigures {
  throw new Error("a run of the history was removed while its verdict was made");
}
