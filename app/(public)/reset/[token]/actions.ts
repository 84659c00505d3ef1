"use server";

import { redirect } from "next/navigation";
import { resetPassword } from "#lib/accounts/reset-password-store.ts";
import { resetPasswordSchema } from "#lib/auth/password-schema.ts";
import { publicAction } from "#lib/auth/public-action.ts";
import { browserHere, keepSessionHere } from "#lib/auth/session-here.ts";

export const resetPasswordAction = publicAction({ schema: resetPasswordSchema }, async (input) => {
  const session = await resetPassword(input, await browserHere(), new Date());
  if (!session.ok) return session;
  await keepSessionHere(session.value);
  return redirect("/");
});
