"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { nameSchema } from "#lib/accounts/account-schema.ts";
import { renameAccount } from "#lib/accounts/account-store.ts";
import { changePassword } from "#lib/accounts/change-password-store.ts";
import { endOwnSession, endOwnSessions } from "#lib/accounts/own-session-store.ts";
import { changePasswordSchema } from "#lib/auth/password-schema.ts";
import { personAction } from "#lib/auth/person-action.ts";
import { endSessionHere } from "#lib/auth/session-here.ts";
import { ok, refused } from "#lib/shared/result.ts";

export const renameAction = personAction({ schema: nameSchema }, async (person, { name }) => {
  await renameAccount(person, name);
  revalidatePath("/", "layout");
  return ok();
});

export const changePasswordAction = personAction({ schema: changePasswordSchema }, async (person, input) => {
  const changed = await changePassword(person, input, new Date());
  if (changed.ok) revalidatePath("/profile");
  return changed;
});

export const endSessionAction = personAction({ schema: z.object({ sessionId: z.uuid() }) }, async (person, input) => {
  const isEnded = await endOwnSession(person, input.sessionId, new Date());
  revalidatePath("/profile");
  return isEnded ? ok() : refused("", "That browser is signed out already.");
});

const everywhere = z.object({ isHereToo: z.boolean() });

export const signOutEverywhereAction = personAction({ schema: everywhere }, async (person, { isHereToo }) => {
  const count = await endOwnSessions(person, { isHereToo, now: new Date() });
  if (isHereToo) {
    await endSessionHere();
    redirect("/sign-in");
  }
  revalidatePath("/profile");
  return ok({ count });
});
