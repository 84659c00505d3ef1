"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import { leaveAsIs, moveAsProposed, stillSo } from "#lib/compose/radar/check-in/after-check-in-store.ts";
import { revealCheckIns } from "#lib/compose/radar/check-in/reveal-check-ins-store.ts";
import { moveAsProposedSchema, roundTacticSchema } from "#lib/radar/checking-in/check-in-schema.ts";
import { roundIdSchema } from "#lib/team-test/rounds/steer-round-schema.ts";

// The screens of the round hear of each change by its stream.
export const revealCheckInsAction = teamAction(
  { permission: "rounds:run", schema: roundIdSchema },
  (member, { roundId }) => revealCheckIns(member, roundId, new Date()),
);

export const moveAsProposedAction = teamAction(
  { permission: "radar:edit", schema: moveAsProposedSchema },
  async (member, input) => {
    const result = await moveAsProposed(member, input, new Date());
    revalidatePath("/teams", "layout");
    return result;
  },
);

export const leaveAsIsAction = teamAction({ permission: "radar:edit", schema: roundTacticSchema }, leaveAsIs);

export const stillSoAction = teamAction({ permission: "radar:edit", schema: roundTacticSchema }, (member, input) =>
  stillSo(member, input, new Date()),
);
