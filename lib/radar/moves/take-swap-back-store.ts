import "server-only";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import type { RadarActor } from "../radar-actor.ts";
import { holdRadar } from "./hold-radar-store.ts";
import { type MoveToTakeBack, takeBackHeld } from "./take-move-back-store.ts";

/**
 * Takes both moves of a swap back, or neither: first goes what came, then comes back what made room, so that five in hand stay five.
 * @returns why not, where one of them moved since or a day has passed
 */
export function takeSwapBack(
  actor: RadarActor,
  { came, left }: { came: MoveToTakeBack; left: MoveToTakeBack },
  now: Date,
): Promise<Result<undefined>> {
  return allOrNothing(async (tx) => {
    const radar = await holdRadar(tx, actor.teamId);
    const went = await takeBackHeld(tx, actor, { move: came, radar }, now);
    if (!went.ok) return went;
    const back = await takeBackHeld(tx, actor, { move: left, radar }, now);
    return back.ok ? ok() : back;
  });
}
