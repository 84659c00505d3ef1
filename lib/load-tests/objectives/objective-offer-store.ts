import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { isManagedRow } from "#lib/db/managed-row.ts";
import { managedRefusal } from "#lib/shared/managed.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { markNewestRunStale } from "../verdicts/stale-verdicts-store.ts";
import { findNewestFigures } from "./newest-figures-store.ts";
import { objectiveText } from "./objective.ts";
import { lockObjectives } from "./objectives-lock-store.ts";
import { type SuggestedObjective, suggestObjectives } from "./suggest-objectives.ts";

/** Objectives made from the figures of the run of that number. */
export type ObjectiveOffer = { number: number; suggestions: SuggestedObjective[] };

/** What a test without objectives, and by no file managed, is offered once a run of it was read; null when there is nothing to offer. */
export function findObjectiveOffer(member: Member, testId: string): Promise<ObjectiveOffer | null> {
  return offerOf(db, member, testId);
}

/**
 * Gives a test the offered objectives that have these texts (`objectiveText`). The offer is made anew from what is
 * stored: the caller only chooses. The value is how many there are now.
 */
export function keepOfferedObjectives(
  member: Member,
  testId: string,
  texts: readonly string[],
): Promise<Result<{ count: number }>> {
  return db.$transaction(async (tx) => {
    if (await isManagedRow(tx, "Test", { id: testId, teamId: member.teamId })) return managedRefusal;
    await lockObjectives(tx, member, { testId });
    const offer = await offerOf(tx, member, testId);
    const chosen = offer?.suggestions.filter(({ objective }) => texts.includes(objectiveText(objective))) ?? [];
    if (chosen.length !== new Set(texts).size)
      return refused("", "The test has objectives or a newer run by now: reload the page to see what fits.");
    await tx.objective.createMany({
      data: chosen.map(({ objective }, position) => ({ ...objective, testId, position })),
    });
    await markNewestRunStale(tx, testId);
    const { name } = await tx.test.findUniqueOrThrow({ where: { id: testId }, select: { name: true } });
    const details = { from: 0, to: chosen.length };
    await recordAudit(tx, member, { action: "objectives.set", subject: name, details });
    return ok({ count: chosen.length });
  });
}

async function offerOf(tx: Tx, member: Member, testId: string): Promise<ObjectiveOffer | null> {
  const test = await tx.test.findFirst({
    where: { id: testId, teamId: member.teamId, archivedAt: null, isManaged: false, objectives: { none: {} } },
    select: { id: true },
  });
  const newest = test && (await findNewestFigures(tx, member, testId));
  if (!newest) return null;
  const suggestions = suggestObjectives(newest.figures);
  return suggestions.length === 0 ? null : { number: newest.number, suggestions };
}
