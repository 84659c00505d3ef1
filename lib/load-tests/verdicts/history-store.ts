import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { HistoryFacts } from "./history-figures.ts";
import { factColumns, factsOf } from "./history-row.ts";
import type { Judged } from "./judged-run-store.ts";
import type { RegressionFacts } from "./regressed.ts";

/**
 * How far back a baseline is looked for. More than ten, because runs found worse are passed over; a branch that stayed
 * worse for longer has no baseline until somebody takes it as the new normal.
 */
export const farthestBack = 200;

/** Runs from before an open regression, however long ago it began: those a baseline is then made of. */
export const beforeRegression = 60;

const latestFirst = [{ startedAt: "desc" }, { number: "desc" }] as const;

/**
 * The runs that the baseline of this one may be made of, without figures: ready ones of the branch, of the target branch or
 * of other versions that started before it or with it, and the pinned one. A few hundred at most, however many there are.
 */
export async function listHistory(
  tx: Tx,
  { testId, facts, rule }: Judged,
  regressions: readonly RegressionFacts[],
): Promise<HistoryFacts[]> {
  const { kind, targetBranch, pinnedRunId } = rule.baseline;
  const ready = { testId, status: "ready", deletedAt: null } as const;
  const latest = async (of: { branch: string } | { version: { notIn: string[] } }, upTo: Date, take: number) =>
    tx.run.findMany({
      where: { ...ready, ...of, startedAt: { lte: upTo } },
      orderBy: [...latestFirst],
      take,
      select: factColumns,
    });
  const ofBranch = async (branch: string) => {
    const open = regressions.filter(
      ({ first, fixedBy, isAccepted }) => first.branch === branch && !fixedBy && !isAccepted,
    );
    const since = open.map(({ first }) => first.startedAt).toSorted((a, b) => a.getTime() - b.getTime())[0];
    const rows = await latest({ branch }, facts.startedAt, farthestBack);
    return since ? [...rows, ...(await latest({ branch }, since, beforeRegression))] : rows;
  };
  const pinned =
    kind === "pinned" && pinnedRunId !== null
      ? await tx.run.findMany({ where: { id: pinnedRunId, testId }, select: factColumns })
      : [];
  const branches = new Set([
    facts.branch,
    ...(kind === "target" ? [targetBranch] : []),
    ...pinned.map(({ branch }) => branch),
  ]);
  const rows = [...pinned];
  for (const branch of branches) rows.push(...(await ofBranch(branch)));
  if (kind === "previous" && facts.version !== "")
    rows.push(...(await latest({ version: { notIn: ["", facts.version] } }, facts.startedAt, farthestBack)));
  return [...new Map(rows.map((row) => [row.id, row])).values()].map(factsOf);
}

/** The facts of the test's anchor; null without one, or when it is gone. */
export async function findAnchor(tx: Tx, { testId, anchorRunId }: Judged): Promise<HistoryFacts | null> {
  if (anchorRunId === null) return null;
  const row = await tx.run.findFirst({ where: { id: anchorRunId, testId }, select: factColumns });
  return row && factsOf(row);
}
