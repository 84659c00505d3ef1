"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { personAction } from "#lib/auth/person-action.ts";
import { endSessionHere } from "#lib/auth/session-here.ts";
import { teamSchema } from "#lib/teams/team-schema.ts";
import { createTeam } from "#lib/teams/team-store.ts";

export const createTeamAction = personAction({ schema: teamSchema }, async (person, input) => {
  const result = await createTeam(person, input);
  revalidatePath("/", "layout");
  return result;
});

/** Ends the session of this browser, also on the server, and leaves for the sign-in page. */
export async function signOutAction(): Promise<void> {
  await endSessionHere();
  redirect("/sign-in");
}
