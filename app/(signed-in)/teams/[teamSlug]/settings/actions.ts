"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { teamSchema } from "#lib/teams/team-schema.ts";
import { archiveTeam, updateTeam } from "#lib/teams/team-store.ts";

export const updateTeamAction = teamAction({ permission: "team:edit", schema: teamSchema }, async (member, input) => {
  const result = await updateTeam(member, input);
  revalidatePath("/", "layout");
  return result;
});

const archived = z.object({ isArchived: z.boolean() });

export const archiveTeamAction = teamAction(
  { permission: "team:edit", schema: archived },
  async (member, { isArchived }) => {
    const result = await archiveTeam(member, isArchived ? new Date() : null);
    revalidatePath("/", "layout");
    return result;
  },
);
