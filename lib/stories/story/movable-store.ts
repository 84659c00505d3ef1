import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { isSettled } from "../fixes/fix.ts";
import { listFixes } from "../fixes/fix-store.ts";
import { listMeasurements } from "../verifying/measurement-store.ts";
import type { MovableStory } from "./movable.ts";
import { findMoveCounts } from "./move-counts-store.ts";
import type { StoryDetail } from "./story-detail.ts";

/** What the forms of moves know of a story. */
export async function movableOf(
  member: Member,
  { id, key, state, snooze, fields }: StoryDetail,
): Promise<MovableStory> {
  const [counts, fixes, [measured]] = await Promise.all([
    findMoveCounts(member, id),
    listFixes(member, id),
    state === "verifying" ? listMeasurements(member, id) : [],
  ]);
  const openFixes = fixes
    .filter(({ status }) => !isSettled(status))
    .map(({ id: fixId, title, ownerTeam }) => ({ id: fixId, title, ownerTeam }));
  const { title, customerImpact, customers, affectedGroup, responsibleTeamId, effort, ownerId } = fields;
  const facts = { title, customerImpact, customers, affectedGroup, responsibleTeamId, effort };
  const standing = { key, state, snoozedFrom: snooze?.from ?? null };
  return {
    story: { ...standing, ...facts, ...counts, openFixes: openFixes.length },
    ownerId,
    openFixes,
    measured: measured ? { outcome: measured.result.proposed, sentence: measured.result.sentence } : null,
  };
}
