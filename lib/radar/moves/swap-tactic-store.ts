import "server-only";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import { ok, type Refusal, type Result } from "#lib/shared/result.ts";
import type { RadarActor } from "../radar-actor.ts";
import { holdRadar } from "./hold-radar-store.ts";
import type { SwapInput } from "./move-schema.ts";
import { moveHeld } from "./move-tactic-store.ts";

/**
 * Moves one tactic out of the way and another one in, both or neither.
 * @returns the numbers of both moves, or why one may not move so; what is wrong with the one that makes room has a path under `out`
 */
export function swapTactic(
  actor: RadarActor,
  { out, ...input }: SwapInput,
  now: Date,
): Promise<Result<{ number: number; outNumber: number }>> {
  return allOrNothing(async (tx) => {
    const radar = await holdRadar(tx, actor.teamId);
    const left = await moveHeld(tx, actor, { input: { ...out, on: out.on ?? input.on }, radar }, now);
    if (!left.ok) return underOut(left);
    const came = await moveHeld(tx, actor, { input, radar }, now);
    return came.ok ? ok({ number: came.value.number, outNumber: left.value.number }) : came;
  });
}

function underOut(refusal: Refusal): Refusal {
  return { ...refusal, errors: refusal.errors.map((error) => ({ ...error, path: `out.${error.path || "slug"}` })) };
}
