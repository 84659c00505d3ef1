import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Figures } from "../metric.ts";
import { figureColumns } from "../runs/figure-columns.ts";
import { judgedFigures } from "../runs/judged-figures.ts";
import { figuresOf } from "../runs/stored-figures.ts";
import type { HistoryFacts } from "../verdicts/history-figures.ts";
import { factColumns, factsOf } from "../verdicts/history-row.ts";
import type { JudgedPart } from "../verdicts/judged-part.ts";
import type { SmallestEffect } from "../verdicts/verdict-rule.ts";

/** A run that may be in a group, with its figures, of a label where one was asked for. */
export type GroupRun = {
  facts: HistoryFacts;
  revision: string;
  /** Those of its steady part where it has one, and of the whole run. */
  figures: Figures & { part: JudgedPart };
  whole: Figures;
};

export type GroupTest = { id: string; slug: string; name: string; smallestEffect: SmallestEffect };

/** Further back nobody looks for a run before a change. */
const mostRuns = 400;

/** The valid runs of a test of the team that tell a figure, the latest first; null when there is no such test. `branch` null: of any. */
export async function listGroupRuns(
  actor: Member | TokenActor,
  { testId, branch, label }: { testId: string; branch: string | null; label: string },
): Promise<{ test: GroupTest; runs: GroupRun[] } | null> {
  const { teamId } = actor;
  const test = await db.test.findFirst({
    where: { id: testId, teamId },
    select: { id: true, slug: true, name: true, smallestEffectPct: true, smallestEffectPoints: true },
  });
  if (!test) return null;
  const rows = await db.run.findMany({
    where: {
      testId,
      teamId,
      status: "ready",
      deletedAt: null,
      invalidReason: null,
      ...(branch === null ? {} : { branch }),
    },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    take: mostRuns,
    select: {
      ...factColumns,
      revision: true,
      ...figureColumns,
      labels: { where: { label }, take: 1, select: figureColumns },
    },
  });
  const { smallestEffectPct: pct, smallestEffectPoints: points, ...named } = test;
  const runs = rows.flatMap((row) => {
    const told = label === "" ? row : row.labels[0];
    if (!told) return [];
    return { facts: factsOf(row), revision: row.revision, figures: judgedFigures(told), whole: figuresOf(told) };
  });
  return { test: { ...named, smallestEffect: { pct, points } }, runs };
}

/** The labels of the newest runs of a test, those with the most requests first. */
export async function listFigureLabels(actor: Member | TokenActor, testId: string): Promise<string[]> {
  const newest = await db.run.findFirst({
    where: { testId, teamId: actor.teamId, status: "ready", deletedAt: null, invalidReason: null },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    select: { labels: { select: { label: true }, orderBy: { ordinal: "asc" } } },
  });
  return newest?.labels.map(({ label }) => label) ?? [];
}
