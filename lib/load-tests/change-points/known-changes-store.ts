import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type History, historyColumns } from "./history.ts";
import { placeOrder } from "./history-runs-store.ts";

/** The stored change points of a history, in the order of their runs, each with where it was found. */
export async function listKnown(tx: Tx, history: History) {
  const rows = await tx.changePoint.findMany({
    where: historyColumns(history),
    include: { run: { select: { startedAt: true, number: true } }, regression: true },
  });
  if (rows.length === 0) return [];
  const finders = await tx.run.findMany({
    where: { testId: history.testId, number: { in: rows.map(({ foundWith }) => foundWith) } },
    select: { id: true, startedAt: true, number: true },
  });
  const finderOf = new Map(finders.map((run) => [run.number, run]));
  return rows
    .map((row) => {
      const finder = finderOf.get(row.foundWith) ?? null;
      return { ...row, foundRunId: finder?.id ?? null, foundPlace: finder };
    })
    .sort((a, b) => placeOrder(a.run, b.run));
}
export type KnownChangeRow = Awaited<ReturnType<typeof listKnown>>[number];
