import "server-only";
import type { JobActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { findRunChange } from "../change-points/find-run-change-store.ts";
import { listObjectivesOf } from "../objectives/objectives-of-test-store.ts";
import { chooseBaseline } from "./baseline.ts";
import { comparisonsOf } from "./comparisons-of.ts";
import type { HistoryFacts } from "./history-figures.ts";
import { findAnchor, listHistory } from "./history-store.ts";
import { isFoundWorse, judgeRun } from "./judge-run.ts";
import { getFacts, type Judged } from "./judged-run-store.ts";
import type { RegressionFacts } from "./regressed.ts";
import { listRegressions } from "./regressed-store.ts";
import { figuresById, withFigures } from "./run-figures-store.ts";
import { askForVerdicts, markLaterRunsStale } from "./stale-verdicts-store.ts";
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
    isSuite: judged.isSuite,
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

/** Whoever fills in many old runs has each of them make the same verdicts stale: they wait until the last one is read. */
const patience = { youngMs: 60_000, retrySeconds: 5 };

/**
 * Makes the stale verdicts of a test anew, oldest run first, each in a transaction of its own. While a run of the test waits
 * or is being read, it leaves them to a later job, for a minute at most.
 */
export async function judgeStaleRuns(actor: JobActor, testId: string): Promise<void> {
  do {
    // One at a time: the next stands on this one's verdict.
    if (await isBeingFilledIn(actor, testId)) {
      await db.$transaction((tx) => askForVerdicts(tx, { testId, teamId: actor.teamId }, patience.retrySeconds));
      return;
    }
  } while (await judgeOldestStaleRun(actor, testId));
}

async function isBeingFilledIn(actor: JobActor, testId: string): Promise<boolean> {
  const young = await db.run.findFirst({
    where: {
      testId,
      teamId: actor.teamId,
      deletedAt: null,
      status: { in: ["queued", "processing"] },
      createdAt: { gt: new Date(Date.now() - patience.youngMs) },
    },
    select: { id: true },
  });
  return young !== null;
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
      if (!run) return false;
      const before = await findReadByOthers(tx, run.id);
      await judgeStoredRun(tx, run.id);
      const after = await findReadByOthers(tx, run.id);
      if (before !== after) await markLaterRunsStale(tx, run.id);
      return true;
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

/** What of a verdict the later ones stand on: whether the run was worse, and than which. */
async function findReadByOthers(tx: Tx, runId: string): Promise<string> {
  const verdict = await tx.verdict.findUnique({ where: { runId }, select: { isWorse: true, comparedWith: true } });
  return verdict?.isWorse ? verdict.comparedWith.toSorted().join(" ") : "not worse";
}
