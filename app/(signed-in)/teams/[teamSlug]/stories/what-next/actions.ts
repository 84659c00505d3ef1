"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import { chooseNextSchema } from "#lib/stories/prioritising/what-next-schema.ts";
import { chooseNext } from "#lib/stories/prioritising/what-next-store.ts";

export const chooseNextAction = teamAction(
  { permission: "stories:edit", schema: chooseNextSchema },
  async (member, input) => {
    const chosen = await chooseNext(member, input, new Date());
    if (chosen.ok) revalidatePath("/teams", "layout");
    return chosen;
  },
);
