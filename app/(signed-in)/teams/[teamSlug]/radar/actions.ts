"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { probesOfTactics } from "#lib/compose/radar/probes/probes-of-tactics.ts";
import { probeLines } from "#lib/compose/radar/probes/tactic-probe.ts";
import { moveSchema, newTacticSchema, swapSchema } from "#lib/radar/moves/move-schema.ts";
import { moveTactic } from "#lib/radar/moves/move-tactic-store.ts";
import { swapTactic } from "#lib/radar/moves/swap-tactic-store.ts";
import { takeMoveBack } from "#lib/radar/moves/take-move-back-store.ts";
import { takeSwapBack } from "#lib/radar/moves/take-swap-back-store.ts";
import { addTactic } from "#lib/radar/tactics/add-tactic-store.ts";
import { takeBackTactic } from "#lib/radar/tactics/take-back-tactic-store.ts";
import { ok, type Result } from "#lib/shared/result.ts";

const permission = "radar:edit";
const slug = z.string().max(100);
const moveToTakeBack = z.object({ slug, number: z.int().positive() });

/** Moves a tactic; what is in the way comes back field by field. */
export const moveTacticAction = teamAction({ permission, schema: moveSchema }, async (member, move) =>
  shown(await moveTactic(member, move, new Date())),
);

/** Moves a tactic to the place in hand that another one leaves: both or neither. */
export const swapTacticAction = teamAction({ permission, schema: swapSchema }, async (member, swap) =>
  shown(await swapTactic(member, swap, new Date())),
);

/** Takes a tactic's last move back by another one. */
export const takeMoveBackAction = teamAction({ permission, schema: moveToTakeBack }, async (member, move) =>
  shown(await takeMoveBack(member, move, new Date())),
);

/** What the probes of a tactic's questions find now, each in a line: whoever makes it a habit sees it. */
export const tacticProbesAction = teamAction({ permission, schema: z.object({ slug }) }, async (member, tactic) => {
  const probes = await probesOfTactics(member, [tactic.slug], new Date());
  return ok(probeLines(probes.get(tactic.slug) ?? []));
});

/** Takes both moves of a swap back, or neither. */
export const takeSwapBackAction = teamAction(
  { permission, schema: z.object({ came: moveToTakeBack, left: moveToTakeBack }) },
  async (member, swap) => shown(await takeSwapBack(member, swap, new Date())),
);

export const addTacticAction = teamAction({ permission, schema: newTacticSchema }, async (member, tactic) =>
  shown(await addTactic(member, tactic, new Date())),
);

/** Takes a tactic off the radar that one put there a moment ago. */
export const takeBackTacticAction = teamAction({ permission, schema: z.object({ slug }) }, async (member, tactic) =>
  shown(await takeBackTactic(member, tactic, new Date())),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
