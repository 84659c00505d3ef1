"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import { newRoundSchema } from "#lib/team-test/rounds/round-schema.ts";
import { startRound } from "#lib/team-test/rounds/start-round-store.ts";

export const startRoundAction = teamAction(
  { permission: "rounds:run", schema: newRoundSchema },
  async (member, input) => {
    const result = await startRound(member, input, new Date());
    revalidatePath("/teams", "layout");
    return result;
  },
);
