"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { signedOut } from "#lib/auth/action.ts";
import { publicAction } from "#lib/auth/public-action.ts";
import { findPerson } from "#lib/auth/require-person.ts";
import { browserHere, endSessionHere, keepSessionHere } from "#lib/auth/session-here.ts";
import { newPassword } from "#lib/auth/setup-schema.ts";
import { acceptInvitation, joinByInvitation } from "#lib/people/accept-invitation-store.ts";
import { refused } from "#lib/shared/result.ts";
import { shownName } from "#lib/shared/shown-name.ts";

const link = z.object({ token: z.string().max(200) });
const newPerson = link.extend({
  name: shownName(100, "Enter your name."),
  password: newPassword,
});

/** Makes an account for the invited address and signs it in. */
export const joinAction = publicAction({ schema: newPerson }, async (input) => {
  if (await findPerson()) return refused("", "You are signed in already. Reload the page.");
  const joined = await joinByInvitation(input, await browserHere(), new Date());
  if (!joined.ok) return joined;
  await keepSessionHere(joined.value.sessionId);
  return redirect(pathOf(joined.value.teamSlug));
});

/** Takes whoever is signed in into what they were invited to. */
export const acceptAction = publicAction({ schema: link }, async ({ token }) => {
  const person = await findPerson();
  if (!person) return signedOut;
  const accepted = await acceptInvitation(person, token, new Date());
  if (!accepted.ok) return accepted;
  revalidatePath("/", "layout");
  return redirect(pathOf(accepted.value.teamSlug));
});

/** Signs whoever is signed in out and opens the invitation again. */
export const openSignedOutAction = publicAction({ schema: link }, async ({ token }) => {
  await endSessionHere();
  return redirect(`/invitation/${encodeURIComponent(token)}` as Route);
});

function pathOf(teamSlug: string | null): Route {
  return (teamSlug === null ? "/" : `/teams/${teamSlug}`) as Route;
}
