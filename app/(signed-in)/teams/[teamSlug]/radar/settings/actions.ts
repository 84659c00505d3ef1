"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import { radarSettingsSchema } from "#lib/radar/sectors/sectors-schema.ts";
import { setUpRadar } from "#lib/radar/sectors/set-up-radar-store.ts";

/** Sets the sectors, and the days between two looks at a tactic. Answers with what is set now. */
export const setUpRadarAction = teamAction(
  { permission: "radar:set-up", schema: radarSettingsSchema },
  async (member, input) => {
    const saved = await setUpRadar(member, input);
    if (saved.ok) revalidatePath("/teams", "layout");
    return saved;
  },
);
