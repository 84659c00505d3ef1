import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Tactic } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { ShownTarget, TargetInput } from "./target-schema.ts";

/** Says which figure of a test a tactic is to move. What somebody else set meanwhile is not written over. */
export function setTarget(
  member: Member,
  { slug, testId, metric, label, baseline, goal, direction, shown }: TargetInput & { shown: ShownTarget },
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const tactic = await holdTactic(tx, member, slug);
    if (!tactic) return gone("tactic");
    if (!isAsShown(tactic, shown)) return changedMeanwhile;
    const test = await tx.test.findFirst({ where: { id: testId, teamId: member.teamId }, select: { id: true } });
    if (!test) return refused("testId", "Choose a test of the team.");
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

async function holdTactic(tx: Tx, { teamId }: Member, slug: string): Promise<Tactic | null> {
  await tx.$queryRaw`SELECT 1 FROM "Tactic" WHERE "teamId" = ${teamId}::uuid AND "slug" = ${slug} FOR NO KEY UPDATE`;
  return tx.tactic.findUnique({ where: { teamId_slug: { teamId, slug } } });
}
