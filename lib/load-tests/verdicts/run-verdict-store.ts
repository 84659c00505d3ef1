import "server-only";
import { fromPrisma } from "pg-boss";
import type { JobActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { sendingBoss } from "#lib/jobs/boss.ts";
import { type JudgeJob, judgeQueue } from "#lib/jobs/queues.ts";
import { findRunChange } from "../change-points/find-run-change-store.ts";
import { listObjectivesOf } from "../objectives/objectives-of-test-store.ts";
import { chooseBaseline } from "./baseline.ts";
import { comparisonsOf } from "./comparisons-of.ts";
import type { HistoryFacts } from "./history-figures.ts";
import {
  figuresById,
  findAnchor,
  getFacts,
  type Judged,
  listHistory,
  listRegressions,
  withFigures,
} from "./history-store.ts";
import { isFoundWorse, judgeRun } from "./judge-run.ts";
import type { RegressionFacts } from "./regressed.ts";
import { defaultRule } from "./verdict-rule.ts";

/** Verdicts of one test are made one after the other, so that each sees those of the runs before it. Ends with `tx`. */
export async function lockTest(tx: Tx, testId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`judge/${testId}`}, 0))`;
}

/** Makes the verdict of a ready run from what is stored now, and stores it. The test must be locked. */
export async function judgeStoredRun(tx: Tx, runId: string): Promise<void> {
  const judged = await getFacts(tx, runId);
  const figures = (await figuresById(tx, [runId])).get(runId);
  if (!figures) return;
  const regressions = await listRegressions(tx, judged.testId);
  const history = await listHistory(tx, judged, regressions);
  const { rule } = judged;
  const chosen = chooseBaseline(judged.facts, history, { rule: rule.baseline, regressions });
  const verdict = judgeRun({
    testName: judged.testName,
    run: { ...judged.facts, ...figures },
    baseline: {
      ...chosen,
      runs: await withFigures(tx, chosen.runs),
      noise: chosen.noise && (await withFigures(tx, chosen.noise)),
    },
    smallestEffect: rule.smallestEffect,
    anchor: await anchorOf(tx, judged, history, regressions),
    achieved: judged.achieved,
    objectives: await listObjectivesOf(tx, judged.testId),
    thresholds: judged.thresholds,
  });
  const row = {
    status: verdict.status,
    rules: verdict.rules,
    isStale: false,
    sentence: verdict.sentence,
    explanation: verdict.explanation,
    isWorse: isFoundWorse(verdict),
    comparedWith: verdict.baseline?.runIds ?? [],
    whole: comparisonsOf(verdict, ""),
    evidence: { ...verdict, changePoint: await findRunChange(tx, runId) },
  };
  await tx.verdict.upsert({ where: { runId }, create: { runId, ...row }, update: row });
}

/** The test's anchor and the latest runs of the branch, whatever the baseline is made of. */
async function anchorOf(
  tx: Tx,
  judged: Judged,
  history: readonly HistoryFacts[],
  regressions: readonly RegressionFacts[],
) {
  const anchor = await findAnchor(tx, judged);
  if (!anchor) return null;
  const { runs } = judged.rule.baseline;
  const latest = chooseBaseline(judged.facts, history, { rule: { ...defaultRule.baseline, runs }, regressions });
  const [run, ...recent] = await withFigures(tx, [anchor, ...latest.runs]);
  return run ? { run, recent } : null;
}

/**
 * The verdicts of the runs after this one may stand on it, on other branches too where the test's baseline is made of
 * other branches' runs: they are marked and a job makes them anew. With `including` the run's own is marked too.
 */
export async function markLaterRunsStale(tx: Tx, runId: string, { including = false } = {}): Promise<void> {
  const { teamId, testId, facts, rule, anchorRunId } = await getFacts(tx, runId);
  const { kind, targetBranch, pinnedRunId } = rule.baseline;
  const isReadByAll =
    kind === "previous" ||
    (kind === "target" && facts.branch === targetBranch) ||
    [pinnedRunId, anchorRunId].includes(runId);
  const { count } = await tx.verdict.updateMany({
    where: {
      run: {
        testId,
        ...(isReadByAll ? {} : { branch: facts.branch }),
        startedAt: { gte: facts.startedAt },
        status: "ready",
        ...(including ? {} : { id: { not: runId } }),
      },
    },
    data: { isStale: true },
  });
  if (count > 0) await askForVerdicts(tx, { teamId, testId });
}

/** The newest run of the test is judged by its objectives as they are now; older verdicts stay as they were said. */
export async function markNewestRunStale(tx: Tx, testId: string): Promise<void> {
  const newest = await tx.run.findFirst({
    where: { testId, status: "ready", deletedAt: null },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    select: { id: true, teamId: true },
  });
  if (!newest) return;
  await tx.verdict.updateMany({ where: { runId: newest.id }, data: { isStale: true } });
  await askForVerdicts(tx, { teamId: newest.teamId, testId });
}

/** Has a ready run judged by the present rules and settings, or with null all runs of the test that are there; how many. */
export async function markStale(tx: Tx, test: { id: string; teamId: string }, runId: string | null): Promise<number> {
  const { count } = await tx.verdict.updateMany({
    where: { run: { testId: test.id, status: "ready", deletedAt: null, ...(runId === null ? {} : { id: runId }) } },
    data: { isStale: true },
  });
  if (count > 0) await askForVerdicts(tx, { teamId: test.teamId, testId: test.id });
  return count;
}

/** The verdicts of these runs of a test are made anew by a job. */
export async function markRunsStale(tx: Tx, job: JudgeJob, runIds: readonly string[]): Promise<void> {
  const { count } = await tx.verdict.updateMany({ where: { runId: { in: [...runIds] } }, data: { isStale: true } });
  if (count > 0) await askForVerdicts(tx, job);
}

async function askForVerdicts(tx: Tx, job: JudgeJob): Promise<void> {
  const boss = await sendingBoss();
  await boss.send(judgeQueue, job, { db: fromPrisma(tx), singletonKey: job.testId });
}

/** Makes the stale verdicts of a test anew, oldest run first, each in a transaction of its own. */
export async function judgeStaleRuns(actor: JobActor, testId: string): Promise<void> {
  while (await judgeOldestStaleRun(actor, testId)) {
    // One at a time: the next stands on this one's verdict.
  }
}

async function judgeOldestStaleRun(actor: JobActor, testId: string): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      await lockTest(tx, testId);
      const run = await tx.run.findFirst({
        where: { testId, teamId: actor.teamId, status: "ready", deletedAt: null, verdict: { isStale: true } },
        orderBy: [{ startedAt: "asc" }, { number: "asc" }],
        select: { id: true },
      });
      if (run) await judgeStoredRun(tx, run.id);
      return run !== null;
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}
