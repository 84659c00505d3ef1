import "server-only";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { placeNames } from "../places/place.ts";
import type { RadarActor } from "../radar-actor.ts";
import { holdRadar } from "./hold-radar-store.ts";
import { addMove } from "./move-tactic-store.ts";

/**
 * Takes a tactic's last move back by another one, on the same day: at the end of no day does it stand where it should not have gone. The next
 * look is due when it was before. Five in hand stay five. What was written longer ago than a day is history: it is moved, with a reason.
 * @param number that of the move; when another came after it, nothing changes
 */
export function takeMoveBack(
  actor: RadarActor,
  { slug, number }: { slug: string; number: number },
  now: Date,
): Promise<Result<{ number: number }>> {
  return allOrNothing(async (tx) => {
    const radar = await holdRadar(tx, actor.teamId);
    const tactic = await tx.tactic.findUnique({
      where: { teamId_slug: { teamId: actor.teamId, slug } },
      include: { moves: { orderBy: { number: "desc" }, take: 2 }, reviews: { orderBy: { createdAt: "asc" } } },
    });
    if (!tactic) return gone("tactic");
    const { moves, reviews, ...facts } = tactic;
    const [last, before] = moves;
    if (last?.number !== number) return refused("", `It stands in ${placeNames[facts.place]} now: it moved since.`);
    if (!before) return refused("", "Its first move brought it onto the radar: remove the tactic instead.");
    if (now.getTime() - last.createdAt.getTime() > dayMs)
      return refused("", "A move can be undone for a day. Move it back instead, with the reason.");
    const earlier = [before, ...reviews.filter(({ createdAt }) => createdAt <= last.createdAt)];
    const due = earlier.reduce((latest, look) => (look.on >= latest.on ? look : latest)).reviewOn;
    const input = { to: before.to, reason: "Taken back.", on: dayText(last.on), reviewOn: due && dayText(due) };
    const added = await addMove(tx, actor, { tactic: facts, input, radar, isTakenBack: true }, now);
    return added.ok ? ok(added.value) : added;
  });
}
