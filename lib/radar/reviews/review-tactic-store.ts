import "server-only";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { dayAfter } from "#lib/shared/days.ts";
import { gone } from "#lib/shared/gone.ts";
import { longDayText } from "#lib/shared/long-day-text.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdRadar } from "../moves/hold-radar-store.ts";
import { standsSince } from "../moves/stands-since.ts";
import { isRing } from "../places/place.ts";
import type { RadarActor } from "../radar-actor.ts";
import type { ReviewInput } from "./review-schema.ts";

/** The team looked at a tactic and left it where it stands: it is not stale any more. What is in the tray is due again only when a day is given. */
export function reviewTactic(actor: RadarActor, input: ReviewInput, now: Date): Promise<Result<{ id: string }>> {
  return allOrNothing(async (tx) => {
    const { teamId } = actor;
    const radar = await holdRadar(tx, teamId);
    const tactic = await tx.tactic.findUnique({
      where: { teamId_slug: { teamId, slug: input.slug } },
      include: { moves: { orderBy: { number: "asc" } } },
    });
    if (!tactic) return gone("tactic");
    const today = dayText(now);
    const on = input.on ?? today;
    if (on > today) return refused("on", "That day is still to come.");
    const since = standsSince(tactic.moves.map((move) => ({ to: move.to, on: dayText(move.on) })));
    if (on < since) return refused("on", `It stands there only since ${longDayText(since, today)}.`);
    if (input.reviewOn !== null && input.reviewOn <= on)
      return refused("reviewOn", "The next look comes after this one.");
    const usual = isRing(tactic.place) ? dayAfter(on, radar.reviewEveryDays) : null;
    const reviewOn = input.reviewOn ?? usual;
    const { id } = await tx.tacticReview.create({
      data: {
        tacticId: tactic.id,
        on: new Date(on),
        reviewOn: reviewOn && new Date(reviewOn),
        note: input.note,
        byId: actor.userId,
        by: actor.name,
      },
    });
    return ok({ id });
  });
}
