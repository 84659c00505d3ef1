import "server-only";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { gone } from "#lib/shared/gone.ts";
import { type Result, refused } from "#lib/shared/result.ts";
import { placeNames } from "../places/place.ts";
import type { RadarActor } from "../radar-actor.ts";
import { holdRadar } from "./hold-radar-store.ts";
import { addMove } from "./move-tactic-store.ts";

/** The last move of a tactic. When another came after `number`, it is not taken back. */
export type MoveToTakeBack = { slug: string; number: number };

/**
 * Takes a tactic's last move back by another one, on the same day: at the end of no day does it stand where it should not have gone. The next
 * look is due when it was before. Five in hand stay five. What was written longer ago than a day is history: it is moved, with a reason.
 */
export function takeMoveBack(actor: RadarActor, move: MoveToTakeBack, now: Date): Promise<Result<{ number: number }>> {
  return allOrNothing(async (tx) => takeBackHeld(tx, actor, { move, radar: await holdRadar(tx, actor.teamId) }, now));
}

type Held = Awaited<ReturnType<typeof holdRadar>>;

/** The same within a transaction that holds the radar. A refusal must undo that whole transaction. */
export async function takeBackHeld(
  tx: Tx,
  actor: RadarActor,
  { move: { slug, number }, radar }: { move: MoveToTakeBack; radar: Held },
  now: Date,
): Promise<Result<{ number: number }>> {
  const found = await tx.tactic.findUnique({
    where: { teamId_slug: { teamId: actor.teamId, slug } },
    include: { moves: { orderBy: { number: "desc" }, take: 2 }, reviews: { orderBy: { createdAt: "asc" } } },
  });
  if (!found) return gone("tactic");
  const { moves, reviews, ...tactic } = found;
  const [last, before] = moves;
  if (last?.number !== number)
    return refused("", `“${tactic.name}” stands in ${placeNames[tactic.place]} now: it moved since.`);
  if (!before) return refused("", "Its first move brought it onto the radar: remove the tactic instead.");
  if (now.getTime() - last.createdAt.getTime() > dayMs)
    return refused("", "A move can be undone for a day. Move it back instead, with the reason.");
  const earlier = [before, ...reviews.filter(({ createdAt }) => createdAt <= last.createdAt)];
  const due = earlier.reduce((latest, look) => (look.on >= latest.on ? look : latest)).reviewOn;
  const input = { to: before.to, reason: "Taken back.", on: dayText(last.on), reviewOn: due && dayText(due) };
  return addMove(tx, actor, { tactic, input, radar, isTakenBack: true }, now);
}
