import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { listObjectivesOf } from "../objectives/objectives-of-test-store.ts";
import { followStoredHistory } from "../regressions/follow-history-store.ts";
import { headlinesOf } from "../verdicts/compare-figure.ts";
import { markingRegressed } from "../verdicts/stale-verdicts-store.ts";
import { keepAskedKeys } from "./asked-key-store.ts";
import { examineFigures } from "./examine-figures.ts";
import { examinedFigures, type History, historyOf, type RunsOfHistory } from "./history.ts";
import { figuresIn, type HistoryWindow, loadLabels, loadWindow, type RunPlace } from "./history-runs-store.ts";
import { keepFound } from "./keep-found-store.ts";
import { listKnown } from "./known-changes-store.ts";

/** A new run needs the present segment and what is known of the noise before it: rarely more than this. */
const mostBefore = 250;

/**
 * Examines the histories that a run is in, or was in before it was deleted or marked as invalid: from that run on, what was
 * found before it stands. Change points and regressions are stored. The test must be locked.
 */
export async function examineRun(tx: Tx, runId: string): Promise<void> {
  const run = await findExamined(tx, runId);
  if (run.status !== "ready") return;
  const unkept = await keepAskedKeys(tx, run.testId, run.branch);
  const { asked } = await tx.run.findUniqueOrThrow({ where: { id: runId }, select: { asked: true } });
  // Runs of a release that examined nothing came without keys: their history is examined from its beginning.
  await markingRegressed(tx, run.testId, () => examineFrom(tx, run, asked ?? "", unkept > 1 ? beginning : run));
}

/** The same for several runs of one test at once: each history from the first of them on, not once for each. */
export async function examineRuns(tx: Tx, runIds: readonly string[]): Promise<void> {
  const runs = await tx.run.findMany({
    where: { id: { in: [...runIds] }, status: "ready" },
    orderBy: [{ startedAt: "asc" }, { number: "asc" }],
    select: { id: true, testId: true, branch: true, asked: true, precision: true, startedAt: true, number: true },
  });
  const histories = Map.groupBy(runs, ({ branch, asked, precision }) => JSON.stringify([branch, asked, precision]));
  for (const own of histories.values()) {
    const [first, newest] = [own[0], own.at(-1)];
    if (!first || !newest) continue;
    const { asked } = first;
    if (asked === null) await examineRun(tx, first.id);
    else {
      const [{ labels }, run] = [await findExamined(tx, first.id), await findExamined(tx, newest.id)];
      const all = new Map([...run.labels, ...labels].map((each) => [each.label, each]));
      await markingRegressed(tx, first.testId, () =>
        examineFrom(tx, { ...run, labels: [...all.values()] }, asked, first),
      );
    }
  }
}

/** The same when what a run was asked for may be another now: the history that it leaves, and the one that it joins. */
export async function examineMovedRun(tx: Tx, runId: string): Promise<void> {
  const run = await findExamined(tx, runId);
  if (run.asked === null) return;
  await tx.run.update({ where: { id: runId }, data: { asked: null } });
  await keepAskedKeys(tx, run.testId, run.branch);
  const moved = await tx.run.findUniqueOrThrow({ where: { id: runId }, select: { asked: true } });
  if (moved.asked === run.asked) return;
  const { asked } = run;
  await markingRegressed(tx, run.testId, async () => {
    await examineFrom(tx, run, asked, run);
    await examineFrom(tx, run, moved.asked ?? "", run);
  });
}

function findExamined(tx: Tx, runId: string) {
  return tx.run.findUniqueOrThrow({
    where: { id: runId },
    select: {
      teamId: true,
      testId: true,
      branch: true,
      asked: true,
      startedAt: true,
      number: true,
      precision: true,
      status: true,
      test: { select: { kind: true } },
      labels: { select: { label: true }, orderBy: { ordinal: "asc" } },
    },
  });
}
type ExaminedRun = Awaited<ReturnType<typeof findExamined>>;

async function examineFrom(tx: Tx, run: ExaminedRun, asked: string, place: RunPlace): Promise<void> {
  const runs: RunsOfHistory = { teamId: run.teamId, testId: run.testId, branch: run.branch, asked };
  const isSuite = run.test.kind === "suite";
  const objectives = await listObjectivesOf(tx, run.testId);
  const labels = run.labels.map(({ label }) => label);
  const histories = examinedFigures(objectives, labels, { isSuite }).map(({ metric, label }) =>
    historyOf(runs, metric, label, run.precision),
  );
  const window = await loadWindow(tx, runs, place, mostBefore);
  const byLabel = await loadLabels(tx, window, [...new Set(histories.flatMap(({ label }) => label || []))]);
  for (const history of histories) {
    if (await examineHistory(tx, history, window, byLabel, { place, isSuite })) continue;
    const whole = await loadWindow(tx, runs, place, null);
    const ofLabel = await loadLabels(tx, whole, history.label === "" ? [] : [history.label]);
    await examineHistory(tx, history, whole, ofLabel, { place, isSuite });
  }
}

const beginning: RunPlace = { startedAt: new Date(0), number: 0 };

/** False when earlier runs are needed than the window has. */
async function examineHistory(
  tx: Tx,
  history: History,
  window: HistoryWindow,
  byLabel: Awaited<ReturnType<typeof loadLabels>>,
  { place, isSuite }: { place: RunPlace; isSuite: boolean },
): Promise<boolean> {
  const stored = await listKnown(tx, history);
  // A figure that got its objective only now has a past that nobody has examined.
  const isNew = stored.length === 0 && !isAlwaysExamined(history, isSuite);
  const { figures, places, from, isCutOff } = figuresIn(window, history, byLabel);
  const isBefore = (other: RunPlace | null) =>
    other !== null && (other.startedAt.getTime() - place.startedAt.getTime() || other.number - place.number) < 0;
  const standing = stored.filter(({ foundPlace }) => isBefore(foundPlace));
  const found = examineFigures({
    metric: history.metric,
    figures,
    known: standing.flatMap(({ runId, foundRunId }) => (foundRunId ? [{ runId, foundWith: foundRunId }] : [])),
    from: isNew ? 0 : from,
    isCutOff: isCutOff && !isNew,
  });
  if (found === null) return false;
  const isChanged = await keepFound(tx, history, { stored, standing, found, figures, places });
  if (isChanged) await followStoredHistory(tx, history);
  return true;
}

function isAlwaysExamined({ metric, label }: History, isSuite: boolean): boolean {
  return label === "" && headlinesOf({ isSuite }).includes(metric);
}
