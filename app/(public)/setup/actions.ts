"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { publicAction } from "#lib/auth/public-action.ts";
import { browserHere, keepSessionHere } from "#lib/auth/session-here.ts";
import { setupSchema } from "#lib/auth/setup-schema.ts";
import { setUp } from "#lib/auth/setup-store.ts";

export const setUpAction = publicAction({ schema: setupSchema }, async (input) => {
  const made = await setUp(input, await browserHere(), new Date());
  if (!made.ok) return made;
  await keepSessionHere(made.value.sessionId);
  return redirect(`/teams/${made.value.teamSlug}` as Route);
});
