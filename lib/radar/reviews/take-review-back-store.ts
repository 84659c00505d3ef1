import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdRadar } from "../moves/hold-radar-store.ts";
import type { RadarActor } from "../radar-actor.ts";

/** In which one can undo one's own review. */
const takeBackWithinMs = 10 * 60_000;

/**
 * Takes out a review that the actor wrote a moment ago, while nobody has looked at the tactic or moved it since. It is removed, unlike a move,
 * which another one takes back: where a tactic stood follows from its moves alone, and a second review beside one that was a slip would still say
 * that somebody had looked. That it was there stays in the audit log. What a round came to is the round's, and stays.
 */
export function takeReviewBack(
  actor: RadarActor,
  { slug, id }: { slug: string; id: string },
  now: Date,
): Promise<Result<undefined>> {
  return allOrNothing(async (tx) => {
    const { teamId } = actor;
    // Whoever moves or reviews a tactic takes turns: nothing is written in between.
    await holdRadar(tx, teamId);
    const review = await tx.tacticReview.findFirst({
      where: { id, tactic: { teamId, slug } },
      include: { tactic: true },
    });
    if (!review) return gone("review");
    const { tactic, tacticId, createdAt, on } = review;
    if (review.roundId !== null) return refused("", "A round’s look at a tactic stays in its record.");
    if (review.byId !== actor.userId || now.getTime() - createdAt.getTime() > takeBackWithinMs)
      return refused("", "A review can be undone for ten minutes by who wrote it. Review it again instead.");
    const since = { tacticId, createdAt: { gt: createdAt } };
    if ((await tx.tacticReview.count({ where: since })) + (await tx.tacticMove.count({ where: since })) > 0)
      return refused("", `“${tactic.name}” was reviewed or moved since: this review stays.`);
    await tx.tacticReview.delete({ where: { id } });
    const details = { on: dayText(on) };
    await recordAudit(tx, actor, { action: "tactic.review-taken-back", subject: tactic.name, details });
    return ok();
  });
}
