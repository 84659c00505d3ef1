"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ownPath } from "#lib/auth/own-path.ts";
import { publicAction } from "#lib/auth/public-action.ts";
import { browserHere, keepSessionHere } from "#lib/auth/session-here.ts";
import { signIn, signInSchema } from "#lib/auth/sign-in.ts";

const schema = signInSchema.extend({ next: z.string().max(2000).catch("/") });

export const signInAction = publicAction({ schema }, async ({ next, ...credentials }) => {
  const session = await signIn(credentials, await browserHere(), new Date());
  if (!session.ok) return session;
  await keepSessionHere(session.value);
  return redirect(ownPath(next) as Route);
});
