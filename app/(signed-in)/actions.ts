"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { personAction } from "#lib/auth/person-action.ts";
import { sessionCookie } from "#lib/auth/session-cookie.ts";
import { revokeSession } from "#lib/auth/session-store.ts";
import { teamSchema } from "#lib/teams/team-schema.ts";
import { createTeam } from "#lib/teams/team-store.ts";

export const createTeamAction = personAction({ schema: teamSchema }, async (person, input) => {
  const result = await createTeam(person, input);
  revalidatePath("/", "layout");
  return result;
});

/** Ends the session of this browser, also on the server, and leaves for the sign-in page. */
export const signOutAction = personAction({ schema: z.object({}) }, async (person) => {
  await revokeSession(person.sessionId, new Date());
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
  redirect("/sign-in");
});
