import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Tactic } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { ShownTarget, TargetInput } from "./target-schema.ts";

/** `isPutBack`: it was set before and taken away, so that its label need not be there any more. */
type Setting = TargetInput & { shown: ShownTarget; isPutBack?: boolean };

/**
 * Says which figure of a test a tactic is to move. What somebody else set meanwhile is not written over. Its label is that of a run of the test;
 * one that stays as it was may have gone with its runs.
 */
export function setTarget(
  member: Member,
  { slug, testId, metric, label, baseline, goal, direction, shown, isPutBack = false }: Setting,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const tactic = await holdTactic(tx, member, slug);
    if (!tactic) return gone("tactic");
    if (!isAsShown(tactic, shown)) return changedMeanwhile;
    const test = await tx.test.findFirst({ where: { id: testId, teamId: member.teamId }, select: { name: true } });
    if (!test) return refused("testId", "Choose a test of the team.");
    const isKept = isPutBack || (shown?.testId === testId && shown.label === label);
    if (label !== "" && !isKept && !(await hasRunWith(tx, { testId, label })))
      return refused("label", `No run of ${test.name} has “${label}”. Left empty, it is the whole run.`);
    await tx.tactic.update({
      where: { id: tactic.id },
      data: {
        targetTestId: testId,
        targetMetric: metric,
        targetLabel: label,
        targetBaseline: baseline,
        targetGoal: goal,
        direction,
        version: { increment: 1 },
      },
    });
    return ok();
  });
}

/** Keeps what the figure was when the tactic began, in its stored unit, where nobody has said so yet. */
export function setBaseline(
  member: Member,
  { slug, baseline, shown }: { slug: string; baseline: number; shown: ShownTarget },
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const tactic = await holdTactic(tx, member, slug);
    if (!tactic || tactic.targetMetric === "") return gone("target");
    if (!isAsShown(tactic, shown)) return changedMeanwhile;
    await tx.tactic.update({
      where: { id: tactic.id },
      data: { targetBaseline: baseline, version: { increment: 1 } },
    });
    return ok();
  });
}

/** Takes a tactic's target away. */
export function clearTarget(
  member: Member,
  { slug, shown }: { slug: string; shown: ShownTarget },
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const tactic = await holdTactic(tx, member, slug);
    if (!tactic) return gone("tactic");
    if (!isAsShown(tactic, shown)) return changedMeanwhile;
    await tx.tactic.update({
      where: { id: tactic.id },
      data: {
        targetTestId: null,
        targetMetric: "",
        targetLabel: "",
        targetBaseline: null,
        targetGoal: null,
        direction: null,
        version: { increment: 1 },
      },
    });
    return ok();
  });
}

const changedMeanwhile = refused(
  "",
  "Somebody else has set another target meanwhile. Reload the page to go on from there.",
);

function isAsShown(tactic: Tactic, shown: ShownTarget): boolean {
  if (shown === null) return tactic.targetMetric === "";
  return (
    tactic.targetTestId === shown.testId &&
    tactic.targetMetric === shown.metric &&
    tactic.targetLabel === shown.label &&
    tactic.targetBaseline === shown.baseline &&
    tactic.targetGoal === shown.goal &&
    tactic.direction === shown.direction
  );
}

async function hasRunWith(tx: Tx, { testId, label }: { testId: string; label: string }): Promise<boolean> {
  const where = { label, run: { testId, status: "ready" as const, deletedAt: null } };
  return (await tx.runLabel.findFirst({ where, select: { runId: true } })) !== null;
}

async function holdTactic(tx: Tx, { teamId }: Member, slug: string): Promise<Tactic | null> {
  await tx.$queryRaw`SELECT 1 FROM "Tactic" WHERE "teamId" = ${teamId}::uuid AND "slug" = ${slug} FOR NO KEY UPDATE`;
  return tx.tactic.findUnique({ where: { teamId_slug: { teamId, slug } } });
}
